/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.trainer.baseline.templatefit.FitCsv;
import dev.halflight.trainer.baseline.templatefit.FitLine;
import dev.halflight.trainer.baseline.templatefit.FitTally;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.baseline.templatefit.TemplateRedshift;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits templates to the spectra of a file. */
@Command(
        name = "fit-templates",
        description = {
            "Measures the redshifts of spectra by least squares over templates of galaxies, quasars and stars, as surveys do.",
            "It prints a line a spectrum: what a model has to hold its own against."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class FitTemplatesCommand implements Callable<Integer> {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--templates",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the template files of redrock (github.com/desihub/redrock-templates).")
    private Path templates = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FILE.avro", description = "The observations.")
    private Path data = Path.of("");

    @Option(names = "--count", defaultValue = "1000", description = "How many spectra, at most.")
    private int count;

    @Option(names = "--threads", description = "How many threads; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--csv",
            paramLabel = "FILE.csv",
            description = "Also write a table, such as evaluate --predictions reads.")
    private @Nullable Path csv;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<Observation> observations = withSpectrum();
        TemplateFit fit = TemplateFit.of(templates, GRID);
        if (csv == null) {
            print(observations, fit, (observation, found) -> {});
            return 0;
        }
        try (FitCsv table = new FitCsv(csv)) {
            print(observations, fit, table::add);
        }
        return 0;
    }

    /** Where what was found of a spectrum goes. */
    private interface Sink {
        void add(Observation observation, Optional<TemplateRedshift> found) throws IOException;
    }

    private void print(List<Observation> observations, TemplateFit fit, Sink sink)
            throws IOException, InterruptedException, ExecutionException {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        FitTally tally = new FitTally();
        out.println(FitLine.HEADER);
        try (Progress progress = Progress.start("fit templates", "spectra", observations.size());
                OrderedWork<Optional<TemplateRedshift>> work = new OrderedWork<>(
                        threads,
                        0,
                        observations.size(),
                        index -> fit.fit(
                                observations.get((int) index).getSpectrum().orElseThrow()))) {
            long done = 0;
            for (Observation observation : observations) {
                Optional<TemplateRedshift> found = work.next();
                tally.add(observation, found);
                sink.add(observation, found);
                out.println(FitLine.of(observation, found));
                progress.reach(++done);
            }
        }
        out.println(tally);
        out.flush();
    }

    private List<Observation> withSpectrum() throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(data, Observation.getClassSchema())) {
            for (Observation observation : reader) {
                if (observations.size() < count && observation.getSpectrum().isPresent()) {
                    observations.add(observation);
                }
            }
        }
        if (observations.isEmpty()) {
            throw new IOException(data + " holds no observation with a spectrum");
        }
        return observations;
    }
}
