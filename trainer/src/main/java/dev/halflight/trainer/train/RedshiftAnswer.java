/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/** What a network says of the redshift of one sample. */
public sealed interface RedshiftAnswer {
    /** The median, ln(1+z). */
    double median();

    /** Continuous ranked probability score against the true ln(1+z): the integral of (CDF - step)^2 (Hersbach 2000). */
    double crps(double label);

    /**
     * A redshift without an uncertainty: all probability lies there.
     *
     * @param median ln(1+z)
     */
    record Point(double median) implements RedshiftAnswer {
        @Override
        public double crps(double label) {
            return Math.abs(median - label);
        }
    }

    /**
     * A redshift PDF; the array is shared, not copied.
     *
     * @param probabilities of each cell; they sum to 1
     * @param cellWidth width of a cell in ln(1+z); the first begins at 0
     */
    record Distribution(float[] probabilities, double cellWidth) implements RedshiftAnswer {
        /** The center of the cell in which the cumulative probability reaches one half. */
        @Override
        public double median() {
            double cumulative = 0;
            int cell = 0;
            while (cell < probabilities.length && (cumulative += probabilities[cell]) < 0.5) {
                cell++;
            }
            return center(cell);
        }

        @Override
        public double crps(double label) {
            double cumulative = 0;
            double crps = 0;
            for (int cell = 0; cell < probabilities.length; cell++) {
                cumulative += probabilities[cell];
                double step = center(cell) >= label ? 1 : 0;
                crps += (cumulative - step) * (cumulative - step) * cellWidth;
            }
            return crps;
        }

        private double center(int cell) {
            return (cell + 0.5) * cellWidth;
        }
    }
}
