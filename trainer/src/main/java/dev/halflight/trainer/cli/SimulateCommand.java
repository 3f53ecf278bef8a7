/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.simulate.ContactSheet;
import dev.halflight.trainer.simulate.Rounding;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.simulate.SurveyMix;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a file of simulated observations. */
@Command(
        name = "simulate",
        description = "Simulate galaxies, stars and quasars, with images and spectra, into a file of observations.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", required = true, description = "How many objects.")
    private long count;

    @Option(names = "--seed", defaultValue = "1", description = "Which sky: the same seed gives the same objects.")
    private long seed;

    @Option(names = "--first", defaultValue = "0", description = "Index of the first object, to go on with a sky.")
    private long first;

    @Option(names = "--output", required = true, paramLabel = "FILE.avro", description = "The file to write.")
    private @Nullable Path output;

    @Option(names = "--threads", description = "How many threads; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--with-spectrum",
            defaultValue = "0.5",
            paramLabel = "FRACTION",
            description = "Share of the objects with a spectrum, 0 to 1; the brighter ones have it.")
    private double withSpectrum;

    @Option(
            names = "--survey",
            split = ",",
            defaultValue = "hsc",
            paramLabel = "NAME",
            description =
                    "Surveys that observe the objects, each as many: hsc, lsst, panstarrs, sdss, decam, cfht; or all.")
    private List<String> surveys = List.of();

    @Option(
            names = "--filters",
            paramLabel = "FOLDER",
            description = "Filter curves to take instead of the built-in passbands, named as in the library speclite.")
    private @Nullable Path filters;

    @Option(
            names = "--compact",
            description = "Round every value to a part of its noise and compress: a fifth of the size, for samples.")
    private boolean compact;

    @Option(names = "--sheet", paramLabel = "FILE.png", description = "Also draw the first objects of the file.")
    private @Nullable Path sheet;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        require(count > 0, "--count must be at least 1, not " + count);
        require(first >= 0, "--first must be at least 0, not " + first);
        require(threads > 0, "--threads must be at least 1, not " + threads);
        require(withSpectrum >= 0 && withSpectrum <= 1, "--with-spectrum must be between 0 and 1, not " + withSpectrum);
        Simulation simulation = new Simulation(
                SimulationConfig.STANDARD.withSpectra(withSpectrum).withSurveys(mix()));
        write(simulation, Optional.ofNullable(output).orElseThrow());
        if (sheet != null) {
            ContactSheet.write(simulation, seed, first, sheet);
        }
        return 0;
    }

    private SurveyMix mix() throws IOException {
        Surveys known = filters == null ? Surveys.builtIn() : Surveys.fromCurves(filters);
        if (surveys.equals(List.of("all"))) {
            return SurveyMix.of(known.all());
        }
        try {
            return SurveyMix.of(surveys.stream().map(known::named).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Optional.ofNullable(spec).orElseThrow().commandLine(), "--survey: " + e.getMessage(), e);
        }
    }

    private void write(Simulation simulation, Path file) throws IOException, InterruptedException, ExecutionException {
        try (AvroFileWriter<Observation> writer = writer(file);
                Progress progress = Progress.start("simulate", "objects", count);
                OrderedWork<Observation> work =
                        new OrderedWork<>(threads, first, count, index -> simulation.observation(seed, index))) {
            for (long done = 1; done <= count; done++) {
                Observation observation = work.next();
                writer.add(compact ? Rounding.of(observation) : observation);
                progress.reach(done);
            }
        }
    }

    private AvroFileWriter<Observation> writer(Path file) throws IOException {
        return compact
                ? AvroFileWriter.compressed(file, Observation.getClassSchema())
                : new AvroFileWriter<>(file, Observation.getClassSchema());
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
        }
    }
}
