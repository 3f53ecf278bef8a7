/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.v1.RedshiftEstimate;
import java.util.List;

/**
 * Redshifts at equal distances from 0 on, and densities at them. Each is the mean over the distance to the middles between neighbors,
 * so that no probability is lost; what lies beyond the end counts at the end.
 *
 * @param step between neighbors
 * @param points how many
 */
record UniformGrid(double step, int points) {
    UniformGrid {
        if (!(step > 0) || points < 2) {
            throw new IllegalArgumentException("a grid needs a positive step and at least two points");
        }
    }

    /** The grid that covers an estimate's. */
    static UniformGrid covering(RedshiftEstimate estimate, double step) {
        return new UniformGrid(step, (int) Math.ceil(cells(estimate).end() / step) + 1);
    }

    private static RedshiftGrid cells(RedshiftEstimate estimate) {
        return new RedshiftGrid(estimate.getGridStep(), estimate.getPdf().size());
    }

    /** The redshifts. */
    double[] redshifts() {
        double[] redshifts = new double[points];
        for (int k = 0; k < points; k++) {
            redshifts[k] = k * step;
        }
        return redshifts;
    }

    /**
     * The densities of an estimate at the redshifts.
     *
     * @throws IllegalArgumentException if the estimate has no cells
     */
    float[] densities(RedshiftEstimate estimate) {
        double[] below = below(estimate.getPdf());
        double cell = cells(estimate).step();
        float[] densities = new float[points];
        double before = 0;
        for (int k = 0; k < points; k++) {
            double until = k == points - 1 ? 1 : at(below, Math.log1p((k + 0.5) * step) / cell);
            // the first has only what is above zero
            double width = k == 0 ? step / 2 : step;
            densities[k] = (float) ((until - before) / width);
            before = until;
        }
        return densities;
    }

    /** The probability below each cell, and below the end, which is 1. */
    private static double[] below(List<Float> probabilities) {
        double[] below = new double[probabilities.size() + 1];
        for (int k = 0; k < probabilities.size(); k++) {
            below[k + 1] = below[k] + probabilities.get(k);
        }
        double sum = below[probabilities.size()];
        for (int k = 0; k < below.length; k++) {
            below[k] /= sum;
        }
        return below;
    }

    /** The probability below a place, in cells from the beginning: it rises evenly within a cell. */
    private static double at(double[] below, double place) {
        int cell = (int) place;
        if (cell >= below.length - 1) {
            return 1;
        }
        return below[cell] + (place - cell) * (below[cell + 1] - below[cell]);
    }
}
