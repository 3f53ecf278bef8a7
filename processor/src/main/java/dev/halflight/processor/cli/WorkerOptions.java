/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.Scenario;
import dev.halflight.processor.bench.WorkerSettings;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.PrecisionChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--model", paramLabel = "FOLDER", description = "A model folder; by default the shipped model.")
    private @Nullable Path folder;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda:N",
            defaultValue = "cpu",
            converter = DeviceConverter.class,
            description = "Where the model runs.")
    private Device device = new Device.Cpu();

    @Option(
            names = "--precision",
            paramLabel = "auto|fp32|fp16",
            defaultValue = "auto",
            converter = PrecisionConverter.class,
            description = "What the model computes in; auto is fp16 on a GPU if the model has it, else fp32.")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    @Option(
            names = "--model-threads",
            defaultValue = "1",
            description = "Threads of the model. Default: ${DEFAULT-VALUE}.")
    private int modelThreads;

    @Option(names = "--batch", defaultValue = "32", description = "Observations of a batch. Default: ${DEFAULT-VALUE}.")
    private int batch;

    WorkerSettings settings(int threads) {
        return new WorkerSettings(
                network,
                new ModelSettings(
                        Optional.ofNullable(folder), device.toString(), precision.toString(), modelThreads, false),
                Duration.ofMillis(sleepMillis),
                batch,
                threads);
    }
}
