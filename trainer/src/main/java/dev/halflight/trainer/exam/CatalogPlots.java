/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.knowm.xchart.XYChart;

/** Draws what one catalog and the simulation show. */
final class CatalogPlots {
    private static final double COUNT_STEP = 0.5;
    private static final int REDSHIFT_BINS = 24;
    private static final int POINTS = 1200;

    private final Syllabus syllabus;
    private final Sitting sitting;
    private final Range redshifts;

    CatalogPlots(Sitting sitting) {
        this.sitting = sitting;
        syllabus = sitting.syllabus();
        List<Range> ranges = syllabus.redshifts();
        redshifts = new Range(0, ranges.get(ranges.size() - 1).high());
    }

    void write(Path folder) throws IOException {
        String label = syllabus.label();
        List<XYChart> distributions = new ArrayList<>(List.of(counts()));
        syllabus.magnitudes().forEach(range -> distributions.add(redshifts(range)));
        Panels.write(folder.resolve(label + "-counts-redshifts.png"), 3, distributions);
        Panels.write(
                folder.resolve(label + "-colors.png"),
                2,
                syllabus.colors().stream().map(this::color).toList());
        List<XYChart> planes = new ArrayList<>();
        for (int k = 1; k < syllabus.colors().size(); k++) {
            for (Range range : planeRedshifts()) {
                planes.add(plane(syllabus.colors().get(k - 1), syllabus.colors().get(k), range));
            }
        }
        Panels.write(folder.resolve(label + "-planes.png"), 3, planes);
        List<XYChart> scatters =
                sitting.photoz().cases().stream().map(this::scatter).toList();
        Panels.write(folder.resolve(label + "-photoz.png"), 2, scatters);
    }

    private XYChart counts() {
        XYChart chart = Panels.chart("Numbers, as a share of all", "i magnitude", "log10 of the share in 0.5 mag");
        List<Range> ranges = syllabus.magnitudes();
        double from = ranges.get(0).low();
        double to = ranges.get(ranges.size() - 1).high();
        double[] centers = IntStream.range(0, (int) Math.round((to - from) / COUNT_STEP))
                .mapToDouble(k -> from + (k + 0.5) * COUNT_STEP)
                .toArray();
        Panels.line(chart, "real", Panels.REAL, false, centers, shares(sitting.real(), centers));
        Panels.line(chart, "simulated", Panels.SIMULATED, false, centers, shares(sitting.counted(), centers));
        return chart;
    }

    private double[] shares(List<CatalogGalaxy> galaxies, double[] centers) {
        return Arrays.stream(centers)
                .map(center -> {
                    Range bin = new Range(center - COUNT_STEP / 2, center + COUNT_STEP / 2);
                    int count = CountSlope.count(syllabus.catalog().reference(), bin, galaxies);
                    return Math.log10(Math.max(0.5, count) / galaxies.size());
                })
                .toArray();
    }

    private XYChart redshifts(Range magnitudes) {
        XYChart chart = Panels.chart("Redshifts at i " + magnitudes, "redshift", "share");
        double step = redshifts.high() / REDSHIFT_BINS;
        double[] centers = IntStream.range(0, REDSHIFT_BINS)
                .mapToDouble(k -> (k + 0.5) * step)
                .toArray();
        Panels.line(chart, "real", Panels.REAL, false, centers, histogram(sitting.real(), magnitudes, step));
        Panels.line(
                chart, "simulated", Panels.SIMULATED, false, centers, histogram(sitting.matched(), magnitudes, step));
        return chart;
    }

    private double[] histogram(List<CatalogGalaxy> galaxies, Range magnitudes, double step) {
        double[] values = RedshiftExam.redshifts(syllabus, galaxies, magnitudes);
        double[] shares = new double[REDSHIFT_BINS];
        for (double value : values) {
            if (value < redshifts.high()) {
                shares[(int) (value / step)] += 1.0 / values.length;
            }
        }
        return shares;
    }

    private XYChart color(Syllabus.Color color) {
        XYChart chart =
                Panels.chart(color + " of galaxies of the same redshift and magnitude", "redshift", color + ", median");
        Running.draw(
                chart,
                "real",
                Panels.REAL,
                redshifts,
                sitting.twins(),
                pair -> pair.real().redshift(),
                pair -> color.of(pair.real()));
        Running.draw(
                chart,
                "simulated",
                Panels.SIMULATED,
                redshifts,
                sitting.twins(),
                pair -> pair.real().redshift(),
                pair -> color.of(pair.simulated()));
        return chart;
    }

    private List<Range> planeRedshifts() {
        List<Range> ranges = syllabus.redshifts();
        return List.of(ranges.get(1), ranges.get(ranges.size() / 2), ranges.get(ranges.size() - 1));
    }

    private XYChart plane(Syllabus.Color x, Syllabus.Color y, Range range) {
        XYChart chart = Panels.chart("z " + range, x.toString(), y.toString());
        List<Twins.Pair> pairs = sitting.twins().stream()
                .filter(pair -> range.contains(pair.real().redshift()))
                .limit(POINTS)
                .toList();
        Panels.points(
                chart,
                "real",
                Panels.REAL,
                pairs.stream().mapToDouble(pair -> x.of(pair.real())).toArray(),
                pairs.stream().mapToDouble(pair -> y.of(pair.real())).toArray());
        Panels.points(
                chart,
                "simulated",
                Panels.SIMULATED,
                pairs.stream().mapToDouble(pair -> x.of(pair.simulated())).toArray(),
                pairs.stream().mapToDouble(pair -> y.of(pair.simulated())).toArray());
        Panels.limits(chart, span(x), span(y));
        return chart;
    }

    /** Where nearly all galaxies of all redshifts lie. */
    private Range span(Syllabus.Color color) {
        Percentile percentile = new Percentile();
        percentile.setData(sitting.real().stream().mapToDouble(color::of).toArray());
        return new Range(percentile.evaluate(1) - 0.15, percentile.evaluate(99) + 0.15);
    }

    private XYChart scatter(PhotozExam.Case which) {
        PhotozExam.Outcome outcome = sitting.photoz().outcome(which);
        XYChart chart = Panels.chart(
                String.format(
                        Locale.ROOT,
                        "%s: sigma_NMAD %.3f, outliers %.1f%%",
                        which.label(),
                        outcome.result().all().sigmaNmad(),
                        100 * outcome.result().all().outlierFraction()),
                "redshift",
                "redshift from colors");
        double[] truth =
                outcome.tested().stream().mapToDouble(CatalogGalaxy::redshift).toArray();
        Panels.points(chart, "galaxies", Panels.REAL, truth, outcome.estimates());
        Panels.line(chart, "equal", Panels.SIMULATED, false, new double[] {0, redshifts.high()}, new double[] {
            0, redshifts.high()
        });
        Panels.limits(chart, redshifts, redshifts);
        return chart;
    }
}
