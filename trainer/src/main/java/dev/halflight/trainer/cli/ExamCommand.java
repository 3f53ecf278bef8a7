/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.exam.Exam;
import dev.halflight.trainer.exam.ExamFigures;
import dev.halflight.trainer.exam.ExamSummary;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Examines the simulation. */
@Command(
        name = "exam",
        description = {
            "Compares simulated galaxies with catalogs of real ones: numbers, redshifts, colors, sizes, and redshifts",
            "from colors learned from either; writes plots and exam.json, and says what is off."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ExamCommand implements Callable<Integer> {
    private static final int FEWEST = 500;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--catalogs",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the catalogs, or above them: each is found by the name it is published under.")
    private Path catalogs = Path.of("");

    @Mixin
    private SkyFiles files = new SkyFiles();

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Where the results go.")
    private Path output = Path.of("");

    @Option(names = "--count", defaultValue = "24000", description = "Galaxies to simulate for each catalog.")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Which sky, and which half of a catalog is for testing.")
    private long seed;

    @Option(names = "--threads", description = "How many threads; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        if (count < FEWEST) {
            throw new ParameterException(
                    Optional.ofNullable(spec).orElseThrow().commandLine(),
                    "--count must be at least " + FEWEST + ", not " + count);
        }
        ExamFigures figures = new Exam(files.surveys(), files.model(), this::simulate, count, seed)
                .run(catalogs, output, files.spectra());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(output.resolve("exam.json").toFile(), figures);
        new ExamSummary(Optional.ofNullable(spec).orElseThrow().commandLine().getOut()).print(figures);
        return 0;
    }

    private List<CatalogGalaxy> simulate(String task, int number, LongFunction<CatalogGalaxy> galaxy)
            throws IOException {
        List<CatalogGalaxy> galaxies = new ArrayList<>();
        try (Progress progress = Progress.start("simulate for " + task, "galaxies", number);
                OrderedWork<CatalogGalaxy> work = new OrderedWork<>(threads, 0, number, galaxy)) {
            while (galaxies.size() < number) {
                galaxies.add(work.next());
                progress.reach(galaxies.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IOException("a galaxy could not be simulated: " + e.getCause(), e);
        }
        return galaxies;
    }
}
