/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

/** The lower triangular root of a small positive definite matrix. */
final class Cholesky {
    private final double[][] root;

    /** @throws IllegalArgumentException if the matrix is not positive definite */
    Cholesky(double[][] matrix) {
        root = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= root[row][k] * root[column][k];
                }
                if (row == column && !(rest > 0)) {
                    throw new IllegalArgumentException("a covariance is not positive definite");
                }
                root[row][column] = row == column ? Math.sqrt(rest) : rest / root[column][column];
            }
        }
    }

    /** The natural logarithm of the matrix's determinant. */
    double logDeterminant() {
        double sum = 0;
        for (int k = 0; k < root.length; k++) {
            sum += 2 * Math.log(root[k][k]);
        }
        return sum;
    }

    /** The squared Mahalanobis length of a vector, the matrix being its covariance. */
    double squaredLength(double[] vector) {
        double[] solved = new double[vector.length];
        double sum = 0;
        for (int row = 0; row < vector.length; row++) {
            double rest = vector[row];
            for (int k = 0; k < row; k++) {
                rest -= root[row][k] * solved[k];
            }
            solved[row] = rest / root[row][row];
            sum += solved[row] * solved[row];
        }
        return sum;
    }
}
