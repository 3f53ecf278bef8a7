/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.model.RedshiftGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes an object's redshift for one of those of the objects most like it. What likeness is, how many neighbors are asked,
 * and how far the PDF reaches about each of their redshifts, is chosen by the CRPS on objects set apart.
 */
public final class NearestNeighbors implements RedshiftBaseline {
    private static final double VALIDATION_SHARE = 0.15;
    private static final int MOST_VALIDATED = 1500;
    private static final List<Integer> COUNTS = List.of(3, 5, 8, 12, 18, 27, 40, 60);
    private static final List<Double> WIDTHS = List.of(0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05);

    private final Neighborhood neighborhood;
    private final RedshiftGrid grid;
    private final Settings settings;

    /**
     * What is chosen on objects set apart.
     *
     * @param discriminants whether likeness is taken in the combinations of features that tell redshifts apart, rather than
     *     in all features alike
     * @param count neighbors asked
     * @param width standard deviation of the PDF about each neighbor's redshift, in ln(1+z)
     * @param crps mean score that this choice reached on the objects set apart
     */
    public record Settings(boolean discriminants, int count, double width, double crps) {}

    private NearestNeighbors(Neighborhood neighborhood, RedshiftGrid grid, Settings settings) {
        this.neighborhood = neighborhood;
        this.grid = grid;
        this.settings = settings;
    }

    /**
     * Chooses the settings, and keeps the objects.
     *
     * @param grid of the PDFs
     * @param seed chooses the objects that are set apart; the same seed gives the same answers
     */
    public static NearestNeighbors train(TrainingSet set, RedshiftGrid grid, long seed) {
        double share = Math.min(VALIDATION_SHARE, MOST_VALIDATED / (double) set.size());
        TrainingSet.Split split = set.split(share, seed);
        Settings settings = Stream.of(Metric.values())
                .map(metric -> choose(split, metric, grid))
                .min(Comparator.comparingDouble(Settings::crps))
                .orElseThrow();
        Metric metric = settings.discriminants() ? Metric.DISCRIMINANTS : Metric.FEATURES;
        return new NearestNeighbors(new Neighborhood(set, metric), grid, settings);
    }

    private static Settings choose(TrainingSet.Split split, Metric metric, RedshiftGrid grid) {
        Neighborhood neighborhood = new Neighborhood(split.training(), metric);
        int most = COUNTS.get(COUNTS.size() - 1);
        List<double[]> neighbors = split.validation().features().stream()
                .map(features -> neighborhood.redshifts(features, most))
                .toList();
        List<Settings> tried = new ArrayList<>();
        for (int count : COUNTS) {
            for (double width : WIDTHS) {
                RedshiftKernel kernel = new RedshiftKernel(grid, width);
                List<float[]> pdfs = neighbors.stream()
                        .map(redshifts -> kernel.pdf(redshifts, Math.min(count, redshifts.length)))
                        .toList();
                double crps = Crps.mean(pdfs, grid, split.validation().redshifts());
                tried.add(new Settings(metric == Metric.DISCRIMINANTS, count, width, crps));
            }
        }
        return tried.stream().min(Comparator.comparingDouble(Settings::crps)).orElseThrow();
    }

    @Override
    public String name() {
        return "nearest neighbors";
    }

    /** The settings that were chosen. */
    public Settings settings() {
        return settings;
    }

    @Override
    public List<float[]> pdfs(List<float[]> features) {
        RedshiftKernel kernel = new RedshiftKernel(grid, settings.width());
        return features.stream()
                .map(vector -> neighborhood.redshifts(vector, settings.count()))
                .map(redshifts -> kernel.pdf(redshifts, redshifts.length))
                .toList();
    }
}
