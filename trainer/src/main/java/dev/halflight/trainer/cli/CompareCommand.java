/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.contest.report.ContestReport;
import dev.halflight.trainer.contest.run.Contest;
import dev.halflight.trainer.contest.run.PausedException;
import dev.halflight.trainer.contest.run.TrainingMachine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets the standard recipe, the paper's, and classical methods side by side. */
@Command(
        name = "compare",
        description = {
            "Trains Halflight's recipe and that of arXiv 2510.22527 on the same simulated galaxies, with equal views and with"
                    + " equal processor time, and tests both beside nearest neighbors and a perceptron.",
            "This takes hours. It can be stopped at any time: run again with the same folder, it goes on."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--work", required = true, paramLabel = "FOLDER", description = "Where all that is done is kept.")
    private Path work = Path.of("");

    @Option(names = "--galaxies", defaultValue = "40000", description = "Galaxies that everybody learns from.")
    private int galaxies;

    @Option(names = "--validation", defaultValue = "4000", description = "Others, by which settings are chosen.")
    private int validation;

    @Option(names = "--test", defaultValue = "10000", description = "Others, on which everybody is tested.")
    private int test;

    @Option(names = "--views", defaultValue = "400000", description = "Views of a training, repetitions included.")
    private long views;

    @Option(
            names = "--trial-views",
            defaultValue = "40000",
            description = "The same of a short training that decides the paper's settings.")
    private long trialViews;

    @Option(names = "--batch", defaultValue = "64", description = "Samples of a step.")
    private int batch;

    @Option(names = "--seeds", split = ",", defaultValue = "1,2", description = "A training of each recipe for each.")
    private List<Long> seeds = List.of();

    @Option(names = "--model", paramLabel = "FOLDER", description = "Also test this exported model.")
    private @Nullable Path model;

    @Option(
            names = "--minutes",
            description = "Stop after so long; run again to go on. By default it goes on to the end.")
    private @Nullable Double minutes;

    @Option(names = "--threads", defaultValue = "2", description = "Threads that share the samples of a step.")
    private int threads;

    @Option(names = "--data-threads", defaultValue = "1", description = "Threads that make batches ahead.")
    private int dataThreads;

    @Option(
            names = "--snapshot-seconds",
            defaultValue = "120",
            description = "Time between two points of a learning curve.")
    private double snapshotSeconds;

    @Option(names = "--json", paramLabel = "FILE.json", description = "Write all figures to a JSON file.")
    private @Nullable Path json;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Write tables as Markdown and HTML, and plots as PNG, into this folder.")
    private @Nullable Path report;

    @Mixin
    private SkyOptions sky = new SkyOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        try (ProgressWatch watch = new ProgressWatch(time())) {
            Contest contest = new Contest(settings(), work, Optional.ofNullable(model), machine(), watch);
            ContestResult result = contest.run();
            write(new ContestReport(result), out);
        } catch (PausedException e) {
            out.println("stopped after " + minutes + " minutes: run again with --work " + work + " to go on");
            out.flush();
        }
        return 0;
    }

    private Duration time() {
        return minutes == null ? Duration.ofDays(3650) : Duration.ofMillis((long) (minutes * 60_000));
    }

    private void write(ContestReport comparison, PrintWriter out) throws IOException {
        comparison.print(out);
        if (json != null) {
            comparison.writeJson(json);
        }
        if (report != null) {
            comparison.writePages(report);
        }
    }

    private ContestSettings settings() throws IOException {
        sky.simulation();
        try {
            return new ContestSettings(sky.settings(), galaxies, validation, test, views, trialViews, batch, seeds);
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    private TrainingMachine machine() {
        try {
            return new TrainingMachine(
                    threads, dataThreads, Duration.ofMillis((long) (1000 * snapshotSeconds)), Duration.ofMinutes(1));
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    private ParameterException wrong(IllegalArgumentException e) {
        return new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), e.getMessage(), e);
    }
}
