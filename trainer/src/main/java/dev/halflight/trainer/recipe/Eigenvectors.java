/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues and eigenvectors of a symmetric matrix, the largest first. */
record Eigenvectors(EigenDecomposition_F64<DMatrixRMaj> decomposition, List<Integer> order) {
    /** Decomposes a matrix, whose values are lost. */
    static Eigenvectors of(DMatrixRMaj matrix) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(matrix.numRows, true, true);
        if (!decomposition.decompose(matrix)) {
            throw new IllegalArgumentException("the images have no principal components: are their pixels numbers?");
        }
        Comparator<Integer> byValue =
                Comparator.comparingDouble(k -> decomposition.getEigenvalue(k).getReal());
        List<Integer> order = IntStream.range(0, matrix.numRows)
                .boxed()
                .sorted(byValue.reversed())
                .toList();
        return new Eigenvectors(decomposition, order);
    }

    /** An eigenvalue by its rank. */
    double value(int rank) {
        return decomposition.getEigenvalue(order.get(rank)).getReal();
    }

    /** The first eigenvectors, one a column. */
    DMatrixRMaj first(int count) {
        int length = order.size();
        DMatrixRMaj vectors = new DMatrixRMaj(length, count);
        for (int column = 0; column < count; column++) {
            DMatrixRMaj vector = decomposition.getEigenVector(order.get(column));
            for (int row = 0; row < length; row++) {
                vectors.set(row, column, vector.get(row));
            }
        }
        return vectors;
    }
}
