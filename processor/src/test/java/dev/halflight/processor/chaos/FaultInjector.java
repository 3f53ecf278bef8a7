/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.embedded.EmbeddedRegistry;
import java.io.IOException;

/** Breaks what a fault says, and mends it again. */
final class FaultInjector implements AutoCloseable {
    private static final int VISITORS = 3;
    private static final int FAILING_BATCHES = 5;

    private final Brokers brokers;
    private final Workers workers;
    private EmbeddedRegistry registry;

    FaultInjector(Brokers brokers, Workers workers, EmbeddedRegistry registry) {
        this.brokers = brokers;
        this.workers = workers;
        this.registry = registry;
    }

    /** Returns when the fault is over; the stream may still be catching up. */
    void inject(Fault fault) throws IOException, InterruptedException {
        int worker = fault.target() % Workers.PLACES;
        int broker = fault.target() % Brokers.COUNT;
        switch (fault.kind()) {
            case WORKER_KILL -> workers.kill(worker);
            case WORKER_TERMINATION -> workers.terminate(worker);
            case WORKER_PAUSE -> pause(workers.working(worker), fault);
            case REBALANCE_STORM -> workers.visit(VISITORS);
            case BROKER_KILL -> brokers.bounce(broker, fault.length());
            case CLUSTER_OUTAGE -> brokers.bounceAll(fault.length());
            case MODEL_STALL -> workers.stall(worker, fault.length());
            case MODEL_FAILURE -> workers.working(worker).command(UnsteadyModel.fail(FAILING_BATCHES));
            case REGISTRY_OUTAGE -> registryOutage(worker, fault);
        }
    }

    private static void pause(JavaProcess worker, Fault fault) throws IOException, InterruptedException {
        worker.pause();
        Thread.sleep(fault.length().toMillis());
        worker.resume();
    }

    private void registryOutage(int worker, Fault fault) throws IOException, InterruptedException {
        workers.registryGoes();
        registry.close();
        workers.kill(worker);
        Thread.sleep(fault.length().toMillis());
        registry = registry.again();
        workers.registryComes();
    }

    @Override
    public void close() {
        registry.close();
    }
}
