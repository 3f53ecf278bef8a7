/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.app.EmbeddedRun;
import dev.halflight.processor.app.Outcome;
import dev.halflight.processor.app.RunReport;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.Tally;
import dev.halflight.processor.config.WebSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the whole stream at work, with nothing to install. */
@Command(
        name = "demo",
        description = {
            "Enriches simulated galaxies through an embedded Kafka broker and schema registry.",
            "Shows what comes out, then the figures, and stays up for outside tools until it is stopped."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int SHOWN = 24;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelFlags model = new ModelFlags();

    @Option(names = "--records", defaultValue = "200", description = "Observations to send. Default: ${DEFAULT-VALUE}.")
    private int records;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Sends so many observations a second, for the live page; by default as many as come through.")
    private double rate = Double.POSITIVE_INFINITY;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the figures to a file as well.")
    private @Nullable Path report;

    @Option(
            names = "--headless",
            description = "Stops after the figures: exit 0 when every observation is accounted for.")
    private boolean headless;

    @Option(
            names = "--port",
            defaultValue = "0",
            description = "Port of the live page, metrics and health; by default one that is free.")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (records < 1) {
            throw new ParameterException(command.commandLine(), "--records must be at least 1, not " + records);
        }
        if (!(rate > 0)) {
            throw new ParameterException(command.commandLine(), "--rate must be above 0, not " + rate);
        }
        PrintWriter out = command.commandLine().getOut();
        Sample sample = new Sample();
        try (Shutdown shutdown = new Shutdown();
                EmbeddedRun run =
                        new EmbeddedRun(model.settings(), new WebSettings("127.0.0.1", port), Version.text())) {
            out.printf("Kafka broker      %s%n", run.kafka().bootstrapServers());
            out.printf("schema registry   %s%n", run.registry().url());
            out.printf("live page         %s/%n", run.application().address());
            out.printf(
                    "metrics, health   %s/metrics, /livez, /readyz%n",
                    run.application().address());
            out.printf("%d observations, of %d simulated objects%n%n", records, sample.size());
            RunReport figures = send(run, sample, out);
            if (!headless) {
                out.printf(
                        "%nup until Ctrl-C: topics halflight.observations, halflight.enriched, halflight.dead-letters%n");
                out.flush();
                shutdown.await();
            }
            return figures.consumed() == records && figures.complete() ? 0 : 1;
        }
    }

    private RunReport send(EmbeddedRun run, Sample sample, PrintWriter out) throws IOException, InterruptedException {
        ResultLines lines = new ResultLines(out);
        Tally tally = new Tally(run.application().model(), run.application().place());
        lines.header();
        out.flush();
        RunReport figures;
        try (Progress progress = new Progress("demo", records)) {
            Consumer<Outcome> show = outcome -> {
                if (tally.count() < SHOWN) {
                    lines.line(outcome);
                }
                tally.accept(outcome);
                progress.step();
            };
            tally.start();
            run.send(new Paced<>(sample.cycle(records), rate), show);
            figures = tally.report();
        }
        lines.report(figures);
        if (report != null) {
            figures.write(report);
        }
        return figures;
    }
}
