/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.Arrangement;
import dev.halflight.processor.bench.LoadProcess;
import dev.halflight.processor.bench.ReportFile;
import dev.halflight.processor.bench.ScaleReport;
import dev.halflight.processor.bench.ScaleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how the stream's rate goes with partitions, threads and workers. */
@Command(
        name = "scale",
        description = {
            "Measures the stream with other numbers of partitions, stream threads and workers.",
            "One of them is changed at a time. Each worker is a process with a device of its own, by default one that only sleeps;",
            "all share this machine with the broker and the load."
        })
public final class ScaleCommand implements Callable<Integer> {
    private static final String DEFAULT = "Default: ${DEFAULT-VALUE}.";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WorkerOptions worker = new WorkerOptions();

    @Option(
            names = "--base",
            split = ",",
            paramLabel = "PARTITIONS,THREADS,WORKERS",
            defaultValue = "12,2,1",
            description = "The arrangement that the others are variations of. " + DEFAULT)
    private List<Integer> base = List.of();

    @Option(names = "--partitions", split = ",", defaultValue = "2,4,24", description = "Partitions to try. " + DEFAULT)
    private List<Integer> partitions = List.of();

    @Option(names = "--threads", split = ",", defaultValue = "4,6", description = "Stream threads to try. " + DEFAULT)
    private List<Integer> threads = List.of();

    @Option(names = "--workers", split = ",", defaultValue = "2,4", description = "Workers to try. " + DEFAULT)
    private List<Integer> workers = List.of();

    @Option(
            names = "--ahead",
            defaultValue = "8000",
            description = "Observations of the backlog that is kept, 80 kB each. " + DEFAULT)
    private int ahead;

    @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "20", description = DEFAULT)
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "20", description = "How long each is measured. " + DEFAULT)
    private int seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file as well.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Arrangement> arrangements = arrangements();
        try (LoadProcess load = new LoadProcess(BenchCommand.SERVE_LOAD)) {
            ScaleRun run = new ScaleRun(
                    load, worker.settings(2), ahead, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            ScaleReport report = run.run(arrangements, line -> BenchCommand.say(out, line));
            if (json != null) {
                ReportFile.write(json, report);
            }
        }
        return 0;
    }

    private List<Arrangement> arrangements() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (base.size() != 3 || ahead < 1 || warmUp < 0 || seconds < 1) {
            throw new ParameterException(
                    command.commandLine(),
                    "--base takes three numbers, such as 12,2,1; --ahead and --seconds are at least 1");
        }
        try {
            return new Arrangement(base.get(0), base.get(1), base.get(2)).variations(partitions, threads, workers);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
