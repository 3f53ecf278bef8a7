/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The weighted linear least squares of a spectrum at all shifts of a basis. With weights W, spectrum d and the templates A of a shift,
 * the best coefficients c solve (A' W A) c = A' W d, and chi-squared is d' W d - c' A' W d. The terms are the vectors of the basis, then
 * those of the smooth curve.
 */
final class NormalEquations {
    /** Added to the diagonal, which is 1, so that vectors which do not differ do no harm. */
    private static final double RIDGE = 1e-9;

    private final GriddedSpectrum spectrum;
    private final int vectors;
    private final int shifts;
    /** Below the diagonal, for each shift; the products of the curve's terms are the same for all of them. */
    private final double[][][] matrix;

    private final double[][] right;

    NormalEquations(GriddedSpectrum spectrum, RestTemplate template) {
        this.spectrum = spectrum;
        vectors = template.size();
        shifts = template.shifts();
        matrix = new double[vectors + GriddedSpectrum.CURVE][vectors][];
        right = new double[vectors][];
        double[] weight = spectrum.weight();
        double[] flux = spectrum.flux();
        double[][] curve = spectrum.curve();
        for (int row = 0; row < vectors; row++) {
            right[row] = template.sums(flux, row);
            for (int column = 0; column <= row; column++) {
                matrix[row][column] = template.sums(weight, row, column);
            }
            for (int term = 0; term < GriddedSpectrum.CURVE; term++) {
                matrix[vectors + term][row] = template.sums(curve[term], row);
            }
        }
    }

    /** Chi-squared of the best coefficients, for each shift. */
    double[] chiSquares() {
        int terms = matrix.length;
        DMatrixRMaj normal = new DMatrixRMaj(terms, terms);
        DMatrixRMaj known = new DMatrixRMaj(terms, 1);
        DMatrixRMaj coefficients = new DMatrixRMaj(terms, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(terms);
        double[] values = new double[shifts];
        for (int shift = 0; shift < shifts; shift++) {
            fill(normal, known, shift);
            values[shift] = spectrum.fluxFlux();
            // it fails only where the templates miss the spectrum: then nothing is explained
            if (solver.setA(normal)) {
                solver.solve(known, coefficients);
                values[shift] -= CommonOps_DDRM.dot(known, coefficients);
            }
        }
        return values;
    }

    private void fill(DMatrixRMaj normal, DMatrixRMaj known, int shift) {
        for (int row = 0; row < matrix.length; row++) {
            known.set(row, row < vectors ? right[row][shift] : spectrum.curveFlux(row - vectors));
            for (int column = 0; column <= row; column++) {
                normal.set(
                        row,
                        column,
                        column < vectors
                                ? matrix[row][column][shift]
                                : spectrum.curveCurve(row - vectors, column - vectors));
            }
        }
        normalize(normal, known);
    }

    /** Makes the diagonal 1, and the upper half as the lower. */
    private static void normalize(DMatrixRMaj normal, DMatrixRMaj known) {
        double[] scales = new double[normal.numRows];
        for (int row = 0; row < scales.length; row++) {
            double square = normal.get(row, row);
            scales[row] = square > 0 ? 1 / Math.sqrt(square) : 0;
        }
        for (int row = 0; row < scales.length; row++) {
            known.set(row, known.get(row) * scales[row]);
            for (int column = 0; column < row; column++) {
                double value = normal.get(row, column) * scales[row] * scales[column];
                normal.set(row, column, value);
                normal.set(column, row, value);
            }
            normal.set(row, row, 1 + RIDGE);
        }
    }
}
