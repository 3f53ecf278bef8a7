/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.knowm.xchart.XYChart;

/** Median and the percentiles 16 and 84 of a quantity in steps of another one. */
final class Running {
    private static final int STEPS = 14;
    private static final int FEWEST = 15;

    private Running() {}

    /** Draws the median as a solid line and the percentiles as dashed ones. */
    static <T> void draw(
            XYChart chart,
            String name,
            Color color,
            Range range,
            List<T> objects,
            ToDoubleFunction<T> x,
            ToDoubleFunction<T> y) {
        List<Double> centers = new ArrayList<>();
        List<double[]> percentiles = new ArrayList<>();
        double step = (range.high() - range.low()) / STEPS;
        for (int k = 0; k < STEPS; k++) {
            Range bin = new Range(range.low() + k * step, range.low() + (k + 1) * step);
            double[] values = objects.stream()
                    .filter(object -> bin.contains(x.applyAsDouble(object)))
                    .mapToDouble(y)
                    .toArray();
            if (values.length >= FEWEST) {
                Percentile percentile = new Percentile();
                percentile.setData(values);
                centers.add(range.low() + (k + 0.5) * step);
                percentiles.add(
                        new double[] {percentile.evaluate(16), percentile.evaluate(50), percentile.evaluate(84)});
            }
        }
        double[] at = centers.stream().mapToDouble(Double::doubleValue).toArray();
        Panels.line(chart, name, color, false, at, column(percentiles, 1));
        Panels.line(chart, name + " 16%, 84%", color, true, at, column(percentiles, 0));
        Panels.line(chart, name + " 84%", color, true, at, column(percentiles, 2));
        if (at.length > 0) {
            chart.getSeriesMap().get(name + " 84%").setShowInLegend(false);
        }
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }
}
