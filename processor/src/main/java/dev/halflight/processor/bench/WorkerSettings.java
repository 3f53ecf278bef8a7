/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ModelSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a worker of a long or wide measurement runs.
 *
 * @param network what answers
 * @param model where it runs, and how; the folder is that of the network {@code MODEL}
 * @param sleep how long a batch takes on a device that sleeps
 * @param batch the most observations of a batch
 * @param threads threads of the stream
 */
public record WorkerSettings(Scenario.Network network, ModelSettings model, Duration sleep, int batch, int threads) {

    /** The same with other stream threads. */
    WorkerSettings withThreads(int other) {
        return new WorkerSettings(network, model, sleep, batch, other);
    }

    /** The same as arguments of the command {@code bench}. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--network", network.toString(),
                "--device", model.device(),
                "--precision", model.precision(),
                "--model-threads", Integer.toString(model.threads()),
                "--model-streams", Integer.toString(model.streams()),
                "--sleep", Long.toString(sleep.toMillis()),
                "--batch", Integer.toString(batch),
                "--threads", Integer.toString(threads)));
        model.provider().forEach((name, value) -> arguments.addAll(List.of("--provider-option", name + "=" + value)));
        model.folder().ifPresent(folder -> arguments.addAll(List.of("--model", folder.toString())));
        return arguments;
    }

    /**
     * How the stream runs, and in what batches, where nothing else is asked for.
     *
     * @param group the application id
     */
    public Configuration configuration(String group) {
        return new Configuration(Map.of(
                "application.id", group,
                "batch.size", Integer.toString(batch),
                "stream.threads", Integer.toString(threads)));
    }
}
