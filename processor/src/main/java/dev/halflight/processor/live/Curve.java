/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.v1.RedshiftEstimate;
import java.util.List;

/** A redshift distribution, small: the highest probability in each of equal groups of cells. */
final class Curve {
    private static final int POINTS = 112;

    private Curve() {}

    /** The points. */
    static float[] of(RedshiftEstimate estimate) {
        List<Float> probabilities = estimate.getPdf();
        float[] curve = new float[POINTS];
        for (int cell = 0; cell < probabilities.size(); cell++) {
            int point = (int) ((long) cell * POINTS / probabilities.size());
            curve[point] = Math.max(curve[point], probabilities.get(cell));
        }
        return curve;
    }

    /** Width of a point in ln(1+z). */
    static double step(RedshiftEstimate estimate) {
        return estimate.getGridStep() * estimate.getPdf().size() / POINTS;
    }
}
