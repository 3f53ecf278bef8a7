/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.app.EmbeddedRun;
import dev.halflight.processor.app.RunReport;
import dev.halflight.processor.app.Tally;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.WebSettings;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Enriches: a file through the embedded stream, or the topics of a Kafka cluster for as long as it runs. */
@Command(
        name = "enrich",
        description = {
            "With --input, enriches a file of observations through an embedded stream.",
            "Without, runs as an application on a Kafka cluster until it is stopped: settings come from --config, from",
            "HALFLIGHT_* in the environment and from --set, the later before the earlier. With --format, the topic may be that",
            "of a survey's alerts: the template of each, in one band, is enriched."
        })
public final class EnrichCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelFlags model = new ModelFlags();

    @Option(names = "--input", paramLabel = "FILE.avro", description = "Observations to enrich.")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "FILE.avro|FILE.csv",
            description = "Where enriched records go, in the order of the input; .csv is a table.")
    private @Nullable Path output;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the figures to a file as well.")
    private @Nullable Path report;

    @Mixin
    private ObservationFlags observations = new ObservationFlags();

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (input == null) {
            require(output == null && report == null, "--output and --report go with --input");
            return runApplication(command.commandLine().getOut());
        }
        require(output != null, "--input needs --output");
        require(!flags.given(), "--config and --set are for the application, without --input");
        require(
                !observations.areOfAlerts(),
                "--format and --schemas are for a topic, without --input: 'halflight convert alerts' makes observations"
                        + " of files");
        Path to = Objects.requireNonNull(output);
        require(
                !Files.exists(to) || !Files.exists(input) || !Files.isSameFile(input, to),
                "--output would overwrite --input");
        return enrichFile(input, to, command.commandLine().getOut());
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }

    private int enrichFile(Path from, Path to, PrintWriter out) throws IOException, InterruptedException {
        try (var reader = new AvroFileReader<Observation>(from, Observation.getClassSchema());
                EnrichedFile file = EnrichedFile.create(to);
                EmbeddedRun run = new EmbeddedRun(
                        model.settings(), new WebSettings("127.0.0.1", 0), observations.settings(), Version.text())) {
            ResultLines lines = new ResultLines(out);
            Tally tally = new Tally(run.application().model(), run.application().place());
            try (Progress progress = new Progress("enrich", -1)) {
                tally.start();
                run.send(reader.iterator(), outcome -> {
                    file.accept(outcome);
                    tally.accept(outcome);
                    progress.step();
                });
            }
            file.refusals().forEach(lines::line);
            RunReport figures = tally.report();
            lines.report(figures);
            if (report != null) {
                figures.write(report);
            }
            return figures.complete() && figures.enriched() > 0 ? 0 : 1;
        }
    }

    private int runApplication(PrintWriter out) throws IOException, InterruptedException {
        Map<String, String> given = new TreeMap<>(observations.given());
        given.putAll(model.given(Objects.requireNonNull(spec).commandLine().getParseResult()));
        Settings settings = flags.settings(given);
        try (Shutdown shutdown = new Shutdown();
                Application application = new Application(settings, Version.text())) {
            out.printf(
                    "enriching %s%s on %s, %s; live page, metrics and health at %s%n",
                    settings.topics().observations(),
                    ObservationFlags.told(settings.observations()),
                    settings.kafka().bootstrapServers(),
                    application.place(),
                    application.address());
            out.flush();
            CompletableFuture<String> refused = application.refused().toCompletableFuture();
            refused.thenRun(shutdown::stop);
            shutdown.await();
            if (refused.isDone()) {
                throw new IOException(refused.join());
            }
        }
        return 0;
    }
}
