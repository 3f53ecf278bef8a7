/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each distribution on a grid needs, computed once. Arrays are shared: do not change them.
 *
 * @param centers the redshift in the middle of each cell
 * @param squares the squares of these redshifts
 * @param loss of naming a cell that lies {@code k - cells} above the true one, for each k
 * @param blockLoss the same for blocks of {@link Risk#BLOCK} cells
 */
record GridTables(double[] centers, double[] squares, double[] loss, double[] blockLoss) {
    private static final Map<RedshiftGrid, GridTables> TABLES = new ConcurrentHashMap<>();

    static GridTables of(RedshiftGrid grid) {
        return TABLES.computeIfAbsent(grid, GridTables::compute);
    }

    private static GridTables compute(RedshiftGrid grid) {
        double[] centers = new double[grid.cells()];
        double[] squares = new double[grid.cells()];
        for (int cell = 0; cell < centers.length; cell++) {
            centers[cell] = grid.center(cell);
            squares[cell] = centers[cell] * centers[cell];
        }
        return new GridTables(
                centers, squares, loss(grid.cells(), grid.step()), loss(Risk.blocks(grid), Risk.BLOCK * grid.step()));
    }

    private static double[] loss(int cells, double step) {
        double[] loss = new double[2 * cells + 1];
        for (int k = 0; k < loss.length; k++) {
            loss[k] = Risk.loss((k - cells) * step);
        }
        return loss;
    }
}
