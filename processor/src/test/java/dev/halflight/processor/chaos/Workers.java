/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The workers that share the stream: a fixed number of places, and whoever joins for a while. */
final class Workers implements AutoCloseable {
    static final int PLACES = 2;

    /** What a worker is promised that is told to end: its patience with the model, and 20 s to commit. */
    static final Duration GRACE = Duration.ofSeconds(23);

    private static final Duration JOINING = Duration.ofSeconds(20);

    private final Path folder;
    private final String bootstrapServers;
    private final String registry;
    private final WorkerFindings findings = new WorkerFindings();
    private final List<WorkerProcess> places = new CopyOnWriteArrayList<>();
    private final List<WorkerProcess> all = new ArrayList<>();
    private boolean registryAtHand = true;

    /** Starts one in each place. */
    Workers(Path folder, String bootstrapServers, String registry) throws IOException {
        this.folder = folder;
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        for (int i = 0; i < PLACES; i++) {
            places.add(start());
        }
    }

    private WorkerProcess start() throws IOException {
        WorkerProcess worker =
                WorkerProcess.start("worker-" + (all.size() + 1), folder, bootstrapServers, registry, registryAtHand);
        all.add(worker);
        return worker;
    }

    /** Whether those that start from now on find the registry. */
    void registryAtHand(boolean value) {
        registryAtHand = value;
    }

    JavaProcess process(int place) {
        return places.get(place).process();
    }

    /** SIGKILL; another takes the place. */
    void kill(int place) throws IOException, InterruptedException {
        kill(places.get(place));
        places.set(place, start());
    }

    /** SIGTERM; another takes the place. */
    void terminate(int place) throws IOException, InterruptedException {
        terminate(places.get(place));
        places.set(place, start());
    }

    /** One more worker comes, and goes as soon as it has had a record. */
    void visit(boolean politely) throws IOException, InterruptedException {
        WorkerProcess visitor = start();
        long end = System.nanoTime() + JOINING.toNanos();
        while (visitor.report().consumed() == 0 && System.nanoTime() < end) {
            visitor.requireAlive();
            Thread.sleep(100);
        }
        if (politely) {
            terminate(visitor);
        } else {
            kill(visitor);
        }
    }

    private void kill(WorkerProcess worker) throws InterruptedException {
        worker.requireAlive();
        worker.process().kill();
        findings.add(worker);
    }

    private void terminate(WorkerProcess worker) throws InterruptedException {
        worker.requireAlive();
        long start = System.nanoTime();
        int status = worker.process().terminate(GRACE.multipliedBy(2));
        findings.addStopped(worker, status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** All of them are told to end, and have ended. */
    void terminateAll() throws InterruptedException {
        for (WorkerProcess worker : places) {
            terminate(worker);
        }
        places.clear();
    }

    void requireAlive() {
        places.forEach(WorkerProcess::requireAlive);
    }

    long alive() {
        return places.stream().filter(worker -> worker.process().alive()).count();
    }

    int started() {
        return all.size();
    }

    WorkerFindings findings() {
        return findings;
    }

    @Override
    public void close() {
        all.forEach(worker -> worker.process().close());
    }
}
