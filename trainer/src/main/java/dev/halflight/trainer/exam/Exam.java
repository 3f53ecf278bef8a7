/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.Catalog;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.simulate.GalaxyPhotometry;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.simulate.SkyModel;
import dev.halflight.trainer.survey.Passband;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** Compares the simulated sky with all catalogs that are at hand. */
public final class Exam {
    /** A shallow rise of the numbers with the magnitude, so that there are enough bright galaxies to compare with. */
    private static final double SLOPE = 0.2;
    /** The rise that luminosity functions make. */
    private static final double NATURAL = 0;

    private static final Range COSMOS_MAGNITUDES = new Range(18, 23.6);

    /** The wide filter of the Advanced Camera for Surveys, about (Sirianni et al. 2005, PASP 117, 1049); Angstrom. */
    private static final double[] F814W = {6880, 7000, 7100, 7200, 7500, 8000, 8500, 9000, 9300, 9500, 9600, 9700, 9800
    };

    private static final double[] F814W_TRANSMISSION = {
        0, 0.17, 0.36, 0.42, 0.44, 0.43, 0.38, 0.30, 0.25, 0.19, 0.12, 0.04, 0
    };

    private final Surveys surveys;
    private final SkyModel model;
    private final Workers workers;
    private final int count;
    private final long seed;

    /** Simulates numbered galaxies, and says how far it has come. */
    @FunctionalInterface
    public interface Workers {
        List<CatalogGalaxy> simulate(String task, int count, LongFunction<CatalogGalaxy> galaxy) throws IOException;
    }

    /**
     * An exam.
     *
     * @param surveys whose filters are used
     * @param model what the simulated galaxies are like
     * @param count galaxies to simulate for each catalog
     */
    public Exam(Surveys surveys, SkyModel model, Workers workers, int count, long seed) {
        this.surveys = surveys;
        this.model = model;
        this.workers = workers;
        this.count = count;
        this.seed = seed;
    }

    /**
     * Runs it.
     *
     * @param catalogs folder in which, or below which, the catalogs are
     * @param output folder for the plots
     * @param simulation a few words on how the galaxies are simulated, for the figures
     * @throws IOException if there is no catalog, or one cannot be read, or a plot cannot be written
     */
    public ExamFigures run(Path catalogs, Path output, String simulation) throws IOException {
        if (!Files.isDirectory(catalogs)) {
            throw new IOException("there is no folder " + catalogs + " with catalogs");
        }
        Files.createDirectories(output);
        Map<String, CatalogFigures> figures = new LinkedHashMap<>();
        List<CatalogGalaxy> earlier = new ArrayList<>();
        for (Syllabus syllabus : Syllabus.values()) {
            Optional<Path> file = syllabus.catalog().find(catalogs);
            if (file.isPresent()) {
                List<CatalogGalaxy> real = syllabus.catalog().read(file.get());
                figures.put(syllabus.label(), examine(syllabus, real, earlier, output));
                earlier.addAll(real);
            }
        }
        if (figures.isEmpty()) {
            throw new IOException("there is no catalog in " + catalogs + " or below: one of "
                    + Catalog.DEEP2.fileName() + ", " + Catalog.VVDS.fileName() + " and "
                    + Catalog.STRIPE82.fileName() + " is needed");
        }
        Optional<Path> sizes = Catalog.COSMOS.find(catalogs);
        List<Difference> differences = sizes.isPresent() ? sizes(sizes.get(), output) : List.of();
        return new ExamFigures(simulation, figures, differences);
    }

    private CatalogFigures examine(
            Syllabus syllabus, List<CatalogGalaxy> real, List<CatalogGalaxy> earlier, Path output) throws IOException {
        CatalogExam exam = new CatalogExam(syllabus, real, earlier, seed);
        List<Passband> passbands =
                syllabus.filters().stream().map(this::passband).toList();
        List<CatalogGalaxy> pool = simulate(syllabus, exam, passbands, SLOPE, count);
        List<CatalogGalaxy> counted = simulate(syllabus, exam, passbands, NATURAL, count / 4);
        Sitting sitting = exam.sit(pool, counted, seed);
        new CatalogPlots(sitting).write(output);
        return exam.figures(sitting);
    }

    private List<CatalogGalaxy> simulate(
            Syllabus syllabus, CatalogExam exam, List<Passband> passbands, double slope, int galaxies)
            throws IOException {
        SimulationConfig config = sky(syllabus.brightest(), syllabus.faintest(), slope);
        GalaxyPhotometry sky = new GalaxyPhotometry(config, model, passbands);
        MockCatalog mock = new MockCatalog(sky, syllabus.filters(), exam.training(), seed);
        return workers.simulate(syllabus.label(), galaxies, mock::galaxy);
    }

    private List<Difference> sizes(Path file, Path output) throws IOException {
        List<CatalogGalaxy> real = new ArrayList<>(Catalog.COSMOS.read(file));
        String filter = Catalog.COSMOS.reference();
        Passband passband = Passband.measured(filter, Band.I, F814W, F814W_TRANSMISSION);
        GalaxyPhotometry sky = new GalaxyPhotometry(
                sky(COSMOS_MAGNITUDES.low(), COSMOS_MAGNITUDES.high(), SLOPE), model, List.of(passband));
        MockCatalog mock = new MockCatalog(sky, List.of(filter), real, seed);
        Twins twins = new Twins(workers.simulate("cosmos", count, mock::galaxy), filter);
        List<Twins.Pair> pairs = twins.of(real);
        SizePlot.write(output, pairs);
        return SizeExam.of(pairs);
    }

    private static SimulationConfig sky(double brightest, double faintest, double slope) {
        SimulationConfig standard = SimulationConfig.STANDARD;
        return new SimulationConfig(brightest, faintest, slope, 0, 0, 0, 0, 0, standard.surveys());
    }

    private Passband passband(String label) {
        return surveys.all().stream()
                .flatMap(survey -> survey.filters().stream())
                .map(filter -> filter.passband())
                .filter(passband -> passband.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no survey has a filter " + label));
    }
}
