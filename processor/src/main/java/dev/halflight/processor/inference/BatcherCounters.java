/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** {@link BatcherTotals} while they are counted; guarded by the queue's lock. */
final class BatcherCounters {
    long submitted;
    long deduplicated;
    long answered;
    long failed;
    long unavailable;
    long closedFull;
    long closedIdle;
    long closedLate;
    long runs;
    final BusyTime busy = new BusyTime();
    int largestQueue;

    BatcherTotals totals(int queued, int inFlight) {
        return new BatcherTotals(
                submitted,
                deduplicated,
                answered,
                failed,
                unavailable,
                closedFull,
                closedIdle,
                closedLate,
                runs,
                busy.nanos(),
                queued,
                inFlight,
                largestQueue);
    }
}
