/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.v1.ObjectClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Chi-squared of the best mixture of a basis of templates and a smooth curve, at each shift.
 *
 * @param objectClass what the templates are
 * @param firstShift the shift of the first value
 * @param values chi-squared of each shift
 */
record ChiSquareCurve(ObjectClass objectClass, int firstShift, double[] values) {
    static ChiSquareCurve of(GriddedSpectrum spectrum, RestTemplate template) {
        return new ChiSquareCurve(
                template.objectClass(), template.firstShift(), new NormalEquations(spectrum, template).chiSquares());
    }

    /** A least value of the curve, found between cells by a parabola. */
    record Minimum(ObjectClass objectClass, double shift, double error, double chiSquare, boolean atLimit) {}

    /** The least values of the curve, those at its ends among them. */
    List<Minimum> minima() {
        List<Minimum> minima = new ArrayList<>();
        int last = values.length - 1;
        for (int k = 0; k <= last; k++) {
            boolean falls = k == 0 || values[k] < values[k - 1];
            boolean rises = k == last || values[k] <= values[k + 1];
            if (falls && rises) {
                minima.add(minimum(k));
            }
        }
        return minima;
    }

    private Minimum minimum(int k) {
        if (k == 0 || k == values.length - 1) {
            return new Minimum(objectClass, firstShift + k, Double.POSITIVE_INFINITY, values[k], true);
        }
        double slope = (values[k + 1] - values[k - 1]) / 2;
        double curvature = values[k + 1] - 2 * values[k] + values[k - 1];
        if (!(curvature > 0)) {
            return new Minimum(objectClass, firstShift + k, Double.POSITIVE_INFINITY, values[k], false);
        }
        double step = -slope / curvature;
        return new Minimum(
                objectClass,
                firstShift + k + step,
                Math.sqrt(2 / curvature),
                values[k] + slope * step + curvature * step * step / 2,
                false);
    }
}
