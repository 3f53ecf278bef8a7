/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.util.ArrayList;
import java.util.List;

/** What the workers' reports say in sum, and what is wrong with them. */
final class WorkerFindings {
    private static final long MOST_LIVE_HEAP = 96L << 20;
    private static final int SIGTERM = 143;

    private final List<String> complaints = new ArrayList<>();
    private long givenBack;
    private long largestLiveHeap;
    private long longestStopMillis;

    /**
     * Of a worker that has ended, however it did.
     *
     * @param prepared whether it had the registry's answers when the registry went away
     */
    void add(WorkerProcess worker, boolean prepared) {
        WorkerReport report = worker.report();
        givenBack += report.givenBack();
        largestLiveHeap = Math.max(largestLiveHeap, report.largestLiveHeap());
        require(report.largestLiveHeap() <= MOST_LIVE_HEAP, worker, "too much live heap");
        require(
                !prepared || report.prefetchMisses() + report.prefetchErrors() == 0,
                worker,
                "records that were not prefetched");
    }

    /** Of a worker that was told to end. */
    void addStopped(WorkerProcess worker, boolean prepared, int status, long millis) {
        add(worker, prepared);
        longestStopMillis = Math.max(longestStopMillis, millis);
        WorkerReport report = worker.report();
        require(status == SIGTERM, worker, "exit status " + status);
        require(
                report.consumed() == report.enriched() + report.deadLettered() + report.givenBack(),
                worker,
                "records that it does not account for");
    }

    private void require(boolean holds, WorkerProcess worker, String complaint) {
        if (!holds) {
            complaints.add(worker.name() + ": " + complaint + ": " + worker.report());
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    long givenBack() {
        return givenBack;
    }

    long largestLiveHeap() {
        return largestLiveHeap;
    }

    long longestStopMillis() {
        return longestStopMillis;
    }
}
