/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.model.RedshiftGrid;
import java.util.Arrays;

/** Makes a PDF of a few redshifts: a Gaussian in ln(1+z) about each (Parzen 1962). */
final class RedshiftKernel {
    /** Standard deviations beyond which a Gaussian is taken for nothing. */
    private static final double REACH = 5;

    private final RedshiftGrid grid;
    private final double width;

    /**
     * A kernel.
     *
     * @param width standard deviation in ln(1+z)
     */
    RedshiftKernel(RedshiftGrid grid, double width) {
        this.grid = grid;
        this.width = width;
    }

    /** The PDF of the first {@code count} of these redshifts; what lies outside of the grid counts for its nearest cell. */
    float[] pdf(double[] redshifts, int count) {
        double[] density = new double[grid.cells()];
        for (int k = 0; k < count; k++) {
            add(density, Math.log1p(redshifts[k]));
        }
        double sum = Arrays.stream(density).sum();
        float[] pdf = new float[density.length];
        for (int cell = 0; cell < pdf.length; cell++) {
            pdf[cell] = (float) (density[cell] / sum);
        }
        return pdf;
    }

    private void add(double[] density, double position) {
        double place = Math.max(0, Math.min(grid.cells() - 1.0, position / grid.step() - 0.5));
        double sigma = width / grid.step();
        int first = (int) Math.max(0, Math.floor(place - REACH * sigma));
        int last = (int) Math.min(grid.cells() - 1, Math.ceil(place + REACH * sigma));
        for (int cell = first; cell <= last; cell++) {
            double deviation = (cell - place) / sigma;
            density[cell] += Math.exp(-0.5 * deviation * deviation);
        }
    }
}
