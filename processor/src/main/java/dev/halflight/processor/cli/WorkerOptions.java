/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.Scenario;
import dev.halflight.processor.bench.WorkerSettings;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the workers of a measurement run. */
final class WorkerOptions {
    @Option(
            names = "--network",
            paramLabel = "sleeping|reference|model",
            defaultValue = "sleeping",
            description = {
                "What answers: a device that sleeps, the reference network, or the model. Default: ${DEFAULT-VALUE}."
            })
    private Scenario.Network network = Scenario.Network.SLEEPING;

    @Option(
            names = "--sleep",
            paramLabel = "MILLISECONDS",
            defaultValue = "160",
            description = {
                "How long a batch takes on the device that sleeps. Default: ${DEFAULT-VALUE}, so that the processors",
                "are not the bound."
            })
    private int sleepMillis;

    @Mixin
    private DeviceFlags device = new DeviceFlags();

    @Option(
            names = "--model-threads",
            defaultValue = "1",
            description = "Threads of the model. Default: ${DEFAULT-VALUE}.")
    private int modelThreads;

    @Option(names = "--batch", defaultValue = "32", description = "Observations of a batch. Default: ${DEFAULT-VALUE}.")
    private int batch;

    WorkerSettings settings(int threads) {
        return new WorkerSettings(
                network, device.settings(modelThreads), Duration.ofMillis(sleepMillis), batch, threads);
    }
}
