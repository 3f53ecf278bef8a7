/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.LoadProcess;
import dev.halflight.processor.bench.ReportFile;
import dev.halflight.processor.bench.SoakReport;
import dev.halflight.processor.bench.SoakRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one worker for long. */
@Command(
        name = "soak",
        description = {
            "Runs one worker for long, and says whether it becomes slower or larger.",
            "It has a backlog before it all the time: the load sends as much as it is done with, and the broker deletes what was",
            "read. Compared are the rates of the last and the first tenth of the observations, and the worker's resident memory",
            "at the end and after a warm-up."
        })
public final class SoakCommand implements Callable<Integer> {
    private static final long LONGEST_MINUTES = 7 * 24 * 60;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WorkerOptions worker = new WorkerOptions();

    @ArgGroup(multiplicity = "1")
    private Length length = new Length();

    /** How long. */
    private static final class Length {
        @Option(names = "--minutes", description = "How long it runs.")
        private long minutes;

        @Option(names = "--records", description = "How many observations it runs for.")
        private long records;
    }

    @Option(names = "--threads", defaultValue = "2", description = "Threads of the stream. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--partitions", defaultValue = "12", description = "Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--ahead",
            defaultValue = "8000",
            description = "Observations of the backlog that is kept, 80 kB each. Default: ${DEFAULT-VALUE}.")
    private int ahead;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file as well.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (length.minutes < 1 && length.records < 1 || ahead < 1 || partitions < 1) {
            throw new ParameterException(
                    command.commandLine(), "--minutes, --records, --ahead and --partitions are at least 1");
        }
        PrintWriter out = command.commandLine().getOut();
        try (LoadProcess load = new LoadProcess(BenchCommand.SERVE_LOAD)) {
            SoakReport report = new SoakRun(load, worker.settings(threads), partitions, ahead)
                    .run(
                            length.records > 0 ? length.records : Long.MAX_VALUE,
                            Duration.ofMinutes(length.minutes > 0 ? length.minutes : LONGEST_MINUTES),
                            line -> BenchCommand.say(out, line));
            print(report, out);
            if (json != null) {
                ReportFile.write(json, report);
            }
        }
        return 0;
    }

    private static void print(SoakReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%d observations in %.0f s, %.0f/s; the first tenth %.0f/s, the last %.0f/s: last / first %.3f%n"
                        + "resident after the warm-up (a sixth of the time) %.0f MB, at the end %.0f MB: %+.1f%%%n",
                report.records(),
                report.seconds(),
                report.rate(),
                report.firstTenth(),
                report.lastTenth(),
                report.lastOverFirst(),
                report.residentEarly() / 1e6,
                report.residentLate() / 1e6,
                100 * report.residentGrowth());
        out.flush();
    }
}
