/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.v1.ObjectClass;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Chi-squared of the best mixture of a basis of templates and a smooth curve, at each shift. With weights W, spectrum d and the
 * templates A of a redshift, the best coefficients solve (A' W A) c = A' W d, and chi-squared is d' W d - c' A' W d.
 *
 * @param objectClass what the templates are
 * @param firstShift the shift of the first value
 * @param values chi-squared of each shift
 */
record ChiSquareCurve(ObjectClass objectClass, int firstShift, double[] values) {
    /** Added to the diagonal of the equations, whose diagonal is 1, so that vectors without a difference do no harm. */
    private static final double RIDGE = 1e-9;

    /** A least value of the curve, found between cells by a parabola. */
    record Minimum(ObjectClass objectClass, double shift, double error, double chiSquare, boolean atLimit) {}

    static ChiSquareCurve of(GriddedSpectrum spectrum, RestTemplate template) {
        int size = template.size();
        int terms = size + GriddedSpectrum.CURVE;
        double[][][] matrix = new double[terms][terms][];
        double[][] right = new double[terms][];
        double[] weight = spectrum.weight();
        double[] flux = spectrum.flux();
        double[][] curve = spectrum.curve();
        for (int row = 0; row < size; row++) {
            right[row] = template.sums(flux, row);
            for (int column = 0; column <= row; column++) {
                matrix[row][column] = template.sums(weight, row, column);
            }
            for (int term = 0; term < GriddedSpectrum.CURVE; term++) {
                matrix[size + term][row] = template.sums(curve[term], row);
            }
        }
        double[] values = new double[template.shifts()];
        for (int k = 0; k < values.length; k++) {
            values[k] = chiSquare(spectrum, matrix, right, size, k);
        }
        return new ChiSquareCurve(template.objectClass(), template.firstShift(), values);
    }

    private static double chiSquare(
            GriddedSpectrum spectrum, double[][][] matrix, double[][] right, int size, int shift) {
        int terms = right.length;
        double[][] normal = new double[terms][terms];
        double[] vector = new double[terms];
        for (int row = 0; row < terms; row++) {
            vector[row] = row < size ? right[row][shift] : spectrum.curveFlux(row - size);
            for (int column = 0; column <= row; column++) {
                normal[row][column] =
                        column < size ? matrix[row][column][shift] : spectrum.curveCurve(row - size, column - size);
            }
        }
        scale(normal, vector);
        try {
            ArrayRealVector known = new ArrayRealVector(vector, false);
            return spectrum.fluxFlux()
                    - new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false))
                            .getSolver()
                            .solve(known)
                            .dotProduct(known);
        } catch (MathIllegalArgumentException e) {
            // no mixture stands out: a redshift where the templates miss the spectrum
            return spectrum.fluxFlux();
        }
    }

    /** Makes the diagonal 1, and the upper half as the lower. */
    private static void scale(double[][] normal, double[] vector) {
        double[] scales = new double[vector.length];
        for (int row = 0; row < scales.length; row++) {
            scales[row] = normal[row][row] > 0 ? 1 / Math.sqrt(normal[row][row]) : 0;
        }
        for (int row = 0; row < scales.length; row++) {
            vector[row] *= scales[row];
            for (int column = 0; column < row; column++) {
                normal[row][column] *= scales[row] * scales[column];
                normal[column][row] = normal[row][column];
            }
            normal[row][row] = 1 + RIDGE;
        }
    }

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
