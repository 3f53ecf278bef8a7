/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.Worker;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.StreamSettings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A worker of a measurement, which starts this itself. */
@Command(name = "work", hidden = true, description = "Works until its standard input ends.")
public final class BenchWorkCommand implements Callable<Integer> {
    @Mixin
    private WorkerOptions worker = new WorkerOptions();

    @Option(names = "--threads", defaultValue = "2")
    private int threads;

    @Option(names = "--kafka", required = true)
    private String kafka = "";

    @Option(names = "--registry", required = true)
    private String registry = "";

    @Option(names = "--group", required = true)
    private String group = "";

    @Override
    public Integer call() throws IOException {
        var settings = worker.settings(threads);
        Configuration configuration = settings.configuration(group);
        BatchSettings batch = BatchSettings.from(configuration);
        Worker.serve(
                settings,
                new KafkaSettings(kafka, Map.of()),
                new RegistrySettings(registry, Map.of()),
                StreamSettings.from(configuration, batch),
                batch.linger(),
                Version.text(),
                System.in,
                System.out);
        return 0;
    }
}
