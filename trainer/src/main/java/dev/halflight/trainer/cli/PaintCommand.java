/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.catalog.Catalog;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.simulate.Painter;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a file of cutouts painted with real magnitudes. */
@Command(
        name = "paint",
        description = {
            "Paint cutouts of galaxies with the magnitudes and errors that a catalog measured, in its own filters, into a",
            "file of observations with its spectroscopic redshifts: real colors, simulated shapes."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class PaintCommand implements Callable<Integer> {
    private static final int FEWEST_FILTERS = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--catalog", required = true, description = "Which one: deep2, vvds or stripe82.")
    private String name = "";

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "The catalog.")
    private Path file = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FILE.avro", description = "The file to write.")
    private Path output = Path.of("");

    @Option(names = "--count", description = "How many galaxies, chosen at random; by default all of them.")
    private @Nullable Integer count;

    @Option(names = "--seed", defaultValue = "1", description = "Decides the choice, shapes, seeing and noise.")
    private long seed;

    @Mixin
    private SkyFiles files = new SkyFiles();

    @Option(names = "--threads", description = "How many threads; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Catalog catalog = catalog();
        if (count != null && count < 1) {
            throw wrong("--count must be at least 1, not " + count);
        }
        List<CatalogGalaxy> galaxies = chosen(catalog);
        paint(catalog, survey(catalog, files.surveys()), galaxies);
        return 0;
    }

    private Catalog catalog() {
        switch (name) {
            case "deep2":
                return Catalog.DEEP2;
            case "vvds":
                return Catalog.VVDS;
            case "stripe82":
                return Catalog.STRIPE82;
            default:
                throw wrong("--catalog must be deep2, vvds or stripe82, not " + name);
        }
    }

    private static Survey survey(Catalog catalog, Surveys surveys) {
        return surveys.named(
                catalog.reference().substring(0, catalog.reference().indexOf('.')));
    }

    private List<CatalogGalaxy> chosen(Catalog catalog) throws IOException {
        List<CatalogGalaxy> galaxies = new ArrayList<>(catalog.read(file).stream()
                .filter(galaxy -> galaxy.measured(List.of(catalog.reference())))
                .filter(galaxy -> galaxy.magnitudes().size() >= FEWEST_FILTERS)
                .toList());
        if (count == null) {
            return galaxies;
        }
        Collections.shuffle(galaxies, new Random(seed));
        return galaxies.subList(0, Math.min(count, galaxies.size()));
    }

    private void paint(Catalog catalog, Survey survey, List<CatalogGalaxy> galaxies)
            throws IOException, InterruptedException, ExecutionException {
        Painter painter = new Painter(survey, files.model());
        try (AvroFileWriter<Observation> writer = new AvroFileWriter<>(output, Observation.getClassSchema());
                Progress progress = Progress.start("paint", "galaxies", galaxies.size());
                OrderedWork<Observation> work = new OrderedWork<>(
                        threads,
                        0,
                        galaxies.size(),
                        index -> painter.observed(
                                galaxies.get((int) index), catalog.reference(), catalog.field(), seed))) {
            for (int done = 1; done <= galaxies.size(); done++) {
                writer.add(work.next());
                progress.reach(done);
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }
}
