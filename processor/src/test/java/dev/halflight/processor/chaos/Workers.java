/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The workers that share the stream: a fixed number of places, and whoever joins for a while. */
final class Workers implements AutoCloseable {
    static final int PLACES = 2;

    /** What a worker is promised that is told to end: its patience with the model, and 20 s to commit. */
    static final Duration GRACE = Duration.ofSeconds(23);

    private static final Duration JOINING = Duration.ofSeconds(12);

    private final Path folder;
    private final String bootstrapServers;
    private final String registry;
    private final WorkerFindings findings = new WorkerFindings();
    private final List<WorkerProcess> places = new CopyOnWriteArrayList<>();
    private final List<WorkerProcess> all = new ArrayList<>();
    private final Set<WorkerProcess> unprepared = new HashSet<>();
    private boolean registryAway;

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
        WorkerProcess worker = WorkerProcess.start("worker-" + (all.size() + 1), folder, bootstrapServers, registry);
        all.add(worker);
        if (registryAway) {
            unprepared.add(worker);
        }
        return worker;
    }

    /** Tells that the registry goes: who has not enriched a record yet still needs it. */
    void registryGoes() {
        registryAway = true;
        places.stream().filter(worker -> worker.report().enriched() == 0).forEach(unprepared::add);
    }

    void registryComes() {
        registryAway = false;
    }

    /** A worker that is at work: a fault that meets an idle one proves little. */
    JavaProcess working(int place) throws InterruptedException {
        places.get(place).awaitRecords(JOINING);
        return places.get(place).process();
    }

    /** The model stalls; again if nobody waited for it, as when the group was sharing out its partitions meanwhile. */
    void stall(int place, Duration length) throws IOException, InterruptedException {
        JavaProcess process = working(place);
        WorkerProcess worker = places.get(place);
        long before = worker.report().givenBack();
        long end = System.nanoTime() + JOINING.toNanos();
        do {
            worker.requireAlive();
            process.command(UnsteadyModel.stall(length));
            Thread.sleep(length.toMillis());
        } while (worker.report().givenBack() == before && System.nanoTime() < end);
    }

    /** SIGKILL; another takes the place. */
    void kill(int place) throws IOException, InterruptedException {
        working(place);
        kill(places.get(place));
        places.set(place, start());
    }

    /** SIGTERM; another takes the place. */
    void terminate(int place) throws IOException, InterruptedException {
        working(place);
        terminate(places.get(place));
        places.set(place, start());
    }

    /** Some more workers come together, and go one after another as soon as they have had a record. */
    void visit(int visitors) throws IOException, InterruptedException {
        List<WorkerProcess> guests = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            guests.add(start());
        }
        long end = System.nanoTime() + JOINING.toNanos();
        for (WorkerProcess guest : guests) {
            guest.awaitRecords(Duration.ofNanos(end - System.nanoTime()));
            if (guests.indexOf(guest) % 2 == 0) {
                terminate(guest);
            } else {
                kill(guest);
            }
        }
    }

    private void kill(WorkerProcess worker) throws InterruptedException {
        worker.requireAlive();
        worker.process().kill();
        findings.add(worker, !unprepared.contains(worker));
    }

    private void terminate(WorkerProcess worker) throws IOException, InterruptedException {
        worker.requireAlive();
        long start = System.nanoTime();
        int status = worker.process().terminate(GRACE.multipliedBy(2));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        findings.addStopped(worker, !unprepared.contains(worker), status, millis);
    }

    /** All of them are told to end, and have ended. */
    void terminateAll() throws IOException, InterruptedException {
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
