/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.TokenLayout;
import java.util.Optional;
import org.hipparchus.analysis.ParametricUnivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.fitting.SimpleCurveFitter;
import org.hipparchus.fitting.WeightedObservedPoints;

/**
 * An emission line: a Gaussian on a straight continuum.
 *
 * @param center Angstrom, observed
 * @param flux above the continuum, 1e-17 erg/s/cm2
 * @param width standard deviation, Angstrom
 */
record LineFit(double center, double flux, double width) {
    private static final int MOST_ITERATIONS = 200;
    /** Samples that a line's center may lie from where it is expected, and its peak may be sought. */
    private static final int FARTHEST = 8;

    private static final double NARROWEST = 0.4;
    private static final double WIDEST = 30;
    private static final double START_WIDTH = 2;

    /**
     * Fits a line.
     *
     * @param flux of each sample of the layout's grid, 1e-17 erg/s/cm2/Angstrom
     * @param weights of the samples; 0 where there is none
     * @param place where the line is expected, samples
     * @param window samples to each side that take part
     * @return the line; nothing if there is no emission where it is expected
     */
    static Optional<LineFit> of(TokenLayout layout, double[] flux, double[] weights, double place, int window) {
        int middle = (int) Math.rint(place);
        int from = middle - window;
        int to = middle + window;
        if (from < 0 || to >= flux.length) {
            return Optional.empty();
        }
        WeightedObservedPoints points = new WeightedObservedPoints();
        int peak = middle;
        double continuum = (flux[from] + flux[to]) / 2;
        for (int k = from; k <= to; k++) {
            if (weights[k] > 0) {
                points.add(weights[k], k - place, flux[k]);
                peak = Math.abs(k - place) < FARTHEST && flux[k] > flux[peak] ? k : peak;
            }
        }
        double[] start = {flux[peak] - continuum, peak - place, START_WIDTH, continuum, 0};
        if (points.toList().size() <= start.length) {
            return Optional.empty();
        }
        try {
            double[] found = SimpleCurveFitter.create(new Profile(), start)
                    .withMaxIterations(MOST_ITERATIONS)
                    .fit(points.toList());
            return line(layout, place, found);
        } catch (MathRuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LineFit> line(TokenLayout layout, double place, double[] found) {
        double samples = Math.abs(found[2]);
        boolean plausible = found[0] > 0 && Math.abs(found[1]) <= FARTHEST && samples >= NARROWEST && samples <= WIDEST;
        if (!plausible) {
            return Optional.empty();
        }
        double center = Math.pow(10, layout.spectrumLogStart() + layout.spectrumLogStep() * (place + found[1]));
        double width = samples * layout.spectrumLogStep() * Math.log(10) * center;
        return Optional.of(new LineFit(center, found[0] * width * Math.sqrt(2 * Math.PI), width));
    }

    /** Height, offset and width of the Gaussian, then level and slope of the continuum. */
    private static final class Profile implements ParametricUnivariateFunction {
        @Override
        public double value(double x, double... p) {
            return p[3] + p[4] * x + p[0] * shape(x, p);
        }

        @Override
        public double[] gradient(double x, double... p) {
            double shape = shape(x, p);
            double deviation = (x - p[1]) / p[2];
            return new double[] {
                shape, p[0] * shape * deviation / p[2], p[0] * shape * deviation * deviation / p[2], 1, x
            };
        }

        private static double shape(double x, double... p) {
            double deviation = (x - p[1]) / p[2];
            return Math.exp(-0.5 * deviation * deviation);
        }
    }
}
