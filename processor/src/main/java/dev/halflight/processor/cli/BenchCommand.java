/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.Backlog;
import dev.halflight.processor.bench.BacklogProcess;
import dev.halflight.processor.bench.Benchmark;
import dev.halflight.processor.bench.BenchmarkReport;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.PrecisionChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the stream beside the bare model. */
@Command(
        name = "bench",
        description = {
            "Measures photo-z from images: the bare model, and the stream around it, in turn.",
            "The broker and the backlog live in another process. By default the model has one thread, so that on two",
            "cores it has one to itself and everything else the other: the case of a host beside a device."
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file as well.")
    private @Nullable Path json;

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

    @Option(
            names = "--records",
            defaultValue = "12000",
            description = "Observations of a round. Default: ${DEFAULT-VALUE}.")
    private int records;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--batch", defaultValue = "32", description = "Observations of a batch. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--serve-backlog", hidden = true)
    private boolean serveBacklog;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration defaults = new Configuration(Map.of("batch.size", Integer.toString(batch)));
        TopicNames topics = TopicNames.from(defaults);
        BatchSettings batches = BatchSettings.from(defaults);
        StreamSettings stream = StreamSettings.from(defaults, batches);
        if (serveBacklog) {
            Backlog.serve(records, topics, stream, System.out);
            return 0;
        }
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (records < 1 || rounds < 1) {
            throw new ParameterException(command, "--records and --rounds must be at least 1");
        }
        PrintWriter out = command.getOut();
        ModelSettings model = new ModelSettings(
                Optional.ofNullable(folder), device.toString(), precision.toString(), modelThreads, false);
        Benchmark benchmark = new Benchmark(model, batches, stream, topics, records, Version.text());
        say(out, "filling the backlog of " + records + " observations");
        List<String> serving = List.of("bench", "--serve-backlog", "--records", Integer.toString(records));
        try (BacklogProcess process = new BacklogProcess(serving, "dev.halflight.processor.Halflight")) {
            BenchmarkReport report = benchmark.run(process.cluster(), rounds, round -> say(out, round));
            print(out, report);
            if (json != null) {
                report.write(json);
            }
        }
        return 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private static void print(PrintWriter out, BenchmarkReport report) {
        out.printf(
                Locale.ROOT,
                "%n%s, %s, %d thread(s), batch %d, medians of %d rounds of %d images%n",
                report.model(),
                report.device(),
                report.modelThreads(),
                report.batch(),
                report.rounds(),
                report.records());
        out.printf(Locale.ROOT, "  bare model          %8.0f a second%n", report.rawRate());
        out.printf(Locale.ROOT, "  stream              %8.0f a second%n", report.pipelineRate());
        out.printf(
                Locale.ROOT,
                "  stream / model      %8.3f   (%.3f to %.3f)%n",
                report.pipelineOverRaw(),
                report.pipelineOverRawLowest(),
                report.pipelineOverRawHighest());
        out.printf(Locale.ROOT, "  model busy          %8.3f   of the stream's time%n", report.deviceBusyFraction());
        out.printf(Locale.ROOT, "  mean batch          %8.1f%n", report.meanBatch());
        out.flush();
    }
}
