/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.Benchmark;
import dev.halflight.processor.bench.BenchmarkReport;
import dev.halflight.processor.bench.BenchmarkTable;
import dev.halflight.processor.bench.KeptResult;
import dev.halflight.processor.bench.LoadProcess;
import dev.halflight.processor.bench.LoadServer;
import dev.halflight.processor.bench.ReportFile;
import dev.halflight.processor.bench.Scenario;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.StreamSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the stream beside the bare model. */
@Command(
        name = "bench",
        subcommands = {ScaleCommand.class, SoakCommand.class, BenchWorkCommand.class},
        description = {
            "Measures the stream beside the bare model.",
            "This in turn, in several ways: a reference network that is the same in all versions, the model for images alone, with",
            "spectra, with reconstruction and for one record at a time, and a device that only sleeps. The broker and the load",
            "live in another process. By default the model has one thread, so that on two cores it has one to itself and",
            "everything else the other: the case of a host beside a device."
        })
public final class BenchCommand implements Callable<Integer> {
    /** The arguments that make this program a broker and a load for another one. */
    static final List<String> SERVE_LOAD = List.of("bench", "--serve-load");

    /** With fewer there is no steady state to measure. */
    private static final int LEAST_RECORDS = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file as well.")
    private @Nullable Path json;

    @Mixin
    private DeviceFlags device = new DeviceFlags();

    @Option(
            names = "--model-threads",
            defaultValue = "1",
            description = "Threads of the model. Default: ${DEFAULT-VALUE}.")
    private int modelThreads;

    @Option(
            names = "--records",
            defaultValue = "12000",
            description = "Observations of a backlog. Default: ${DEFAULT-VALUE}.")
    private int records;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description =
                    "Measures only the ways whose title, as the table has it, begins so; may be given several times.")
    private List<String> only = List.of();

    @Option(names = "--batch", defaultValue = "32", description = "Observations of a batch. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of the stream. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = {
                "An earlier result. Fails if a ratio is more than 5%% behind it: the stream's rate over that of the",
                "bare reference network, or the time for which the device that sleeps is busy."
            })
    private @Nullable Path against;

    @Option(names = "--serve-load", hidden = true)
    private boolean serveLoad;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration defaults = new Configuration(
                Map.of("batch.size", Integer.toString(batch), "stream.threads", Integer.toString(threads)));
        BatchSettings batches = BatchSettings.from(defaults);
        StreamSettings stream = StreamSettings.from(defaults, batches);
        if (serveLoad) {
            LoadServer.serve(stream, System.in, System.out);
            return 0;
        }
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (records < LEAST_RECORDS || rounds < 1) {
            throw new ParameterException(
                    command, "--records must be at least " + LEAST_RECORDS + ", --rounds at least 1");
        }
        List<Scenario> scenarios = Scenario.all(batch, modelThreads).stream()
                .filter(scenario -> only.isEmpty() || only.stream().anyMatch(scenario.title()::startsWith))
                .toList();
        if (scenarios.isEmpty()) {
            throw new ParameterException(
                    command,
                    "--only " + only + " is none of "
                            + Scenario.all(batch, modelThreads).stream()
                                    .map(Scenario::title)
                                    .toList());
        }
        Optional<KeptResult> kept = against == null ? Optional.empty() : Optional.of(KeptResult.read(against));
        PrintWriter out = command.getOut();
        Benchmark benchmark = new Benchmark(device.settings(modelThreads), batches, stream, records, Version.text());
        BenchmarkReport report;
        try (LoadProcess load = new LoadProcess(SERVE_LOAD)) {
            report = benchmark.run(load, scenarios, rounds, line -> say(out, line));
        }
        BenchmarkTable.print(report, out);
        if (json != null) {
            ReportFile.write(json, report);
        }
        List<String> losses = kept.map(result -> result.losses(report)).orElse(List.of());
        if (!losses.isEmpty()) {
            throw new IOException("behind " + against + ": " + String.join("; ", losses));
        }
        return 0;
    }

    /** Prints a line at once. */
    static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
