/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.export.EnrichedRecordFile;
import dev.halflight.processor.export.EnrichedSource;
import dev.halflight.processor.export.EnrichedTopic;
import dev.halflight.processor.export.Export;
import dev.halflight.processor.export.ExportFiles;
import dev.halflight.processor.export.PdfFile;
import dev.halflight.processor.export.TableFormat;
import dev.halflight.processor.export.TimeRange;
import dev.halflight.processor.topic.RequiredTopics;
import dev.halflight.v1.RedshiftMethod;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes enriched records a table, and their redshift distributions a file of their own. */
@Command(
        name = "export",
        description = {
            "Makes enriched records a table: CSV, a FITS binary table, or Parquet, as the name of --output ends.",
            "With --input, those of a file; without, those that the topic of enriched records holds at this moment, while a",
            "stream may go on writing. Settings come from --config, from HALFLIGHT_* in the environment and from --set."
        })
public final class ExportCommand implements Callable<Integer> {
    /** qp takes other endings for other layouts. */
    private static final String PDF_ENDING = ".hdf5";

    private static final int MOST_REFUSALS = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--input", paramLabel = "FILE.avro", description = "A file of enriched records.")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "FILE.csv|.fits|.parquet", description = "The table to write.")
    private @Nullable Path output;

    @Option(
            names = "--pdfs",
            paramLabel = "FILE.hdf5",
            description = "Writes the redshift distributions too, as qp reads them.")
    private @Nullable Path pdfs;

    @Option(
            names = "--pdfs-of",
            defaultValue = "PHOTOZ",
            description = "Which of them: PHOTOZ, from images alone, or SPECZ. Default: ${DEFAULT-VALUE}.")
    private RedshiftMethod method = RedshiftMethod.PHOTOZ;

    @Option(
            names = "--pdfs-step",
            defaultValue = "0.002",
            paramLabel = "DZ",
            description = "Redshift between the points of their grid, 0.0001 to 0.1. Default: ${DEFAULT-VALUE}.")
    private double step;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only those enriched since: 2026-11-23T19:00:00Z, 2026-11-23 (UTC), or 2h ago.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only those enriched before.")
    private @Nullable Instant until;

    @Option(
            names = "--latest",
            description =
                    "Of each object only the latest revision, and of that what was enriched last. Reads all twice.")
    private boolean latest;

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    private int refusals;

    @Override
    public Integer call() throws IOException {
        requireUsage();
        TimeRange times = new TimeRange(Optional.ofNullable(since), Optional.ofNullable(until));
        Export export = new Export(times, latest, this::refuse);
        try (EnrichedSource source = source(times);
                ExportFiles files = new ExportFiles()) {
            Optional<PdfFile> distributions = begin(files);
            try (Progress progress = new Progress("export", source.size() * (latest ? 2 : 1))) {
                export.run(source, files.writers(), progress::step);
                files.finish();
                // a topic has the marks of its transactions beside its records
                progress.expect(progress.count());
            }
            report(export, distributions.map(PdfFile::size));
        }
        return export.exported() == 0 && export.refused() > 0 ? 1 : 0;
    }

    private void requireUsage() {
        require(output != null || pdfs != null, "--output or --pdfs must be given");
        require(input == null || !flags.given(), "--config and --set are for a topic, without --input");
        require(since == null || until == null || since.isBefore(until), "--since must be before --until");
        require(step >= 0.0001 && step <= 0.1, "--pdfs-step must be from 0.0001 to 0.1");
        if (output != null) {
            require(
                    TableFormat.of(output).isPresent(),
                    output + ": the output must end in "
                            + Stream.of(TableFormat.values())
                                    .map(TableFormat::ending)
                                    .collect(Collectors.joining(", ")));
        }
        if (pdfs != null) {
            require(pdfs.toString().endsWith(PDF_ENDING), pdfs + ": the file of distributions must end in .hdf5");
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }

    private EnrichedSource source(TimeRange times) throws IOException {
        if (input != null) {
            return new EnrichedRecordFile(input);
        }
        Settings settings = flags.settings(Map.of());
        String topic = settings.topics().enriched();
        RequiredTopics.require(
                settings.kafka(),
                List.of(topic),
                "name that of the enriched records with topic.enriched, or a file with --input");
        return new EnrichedTopic(settings.kafka(), settings.registry(), topic, times);
    }

    private Optional<PdfFile> begin(ExportFiles files) throws IOException {
        if (output != null) {
            files.begin(output, TableFormat.of(output).orElseThrow()::create);
        }
        if (pdfs == null) {
            return Optional.empty();
        }
        return Optional.of(files.begin(pdfs, part -> new PdfFile(part, method, step)));
    }

    private void refuse(String reason) {
        refusals++;
        if (refusals <= MOST_REFUSALS) {
            PrintWriter errors = Objects.requireNonNull(spec).commandLine().getErr();
            errors.println("halflight: refused: " + reason);
            errors.flush();
        }
    }

    private void report(Export export, Optional<Integer> distributions) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        distributions.ifPresent(count -> out.printf(
                "%d distributions %s%n",
                count, count == 0 ? "of " + method + "; " + pdfs + " is not written" : "-> " + pdfs));
        out.println("exported " + export.exported() + ", refused " + export.refused()
                + (output == null ? "" : " -> " + output));
        out.flush();
    }
}
