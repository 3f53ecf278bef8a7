/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The expected loss of a redshift under a distribution, with the loss 1 - 1/(1 + (dz/0.15)^2), dz = (z - best)/(1 + z)
 * (Tanaka et al. 2018, PASJ 70, S9). On a grid in ln(1+z) the loss depends on the distance in cells alone.
 */
final class Risk {
    private static final double SCALE = 0.15;
    /** Cells less probable than this part of the uniform probability change no risk that anyone could tell. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final int STRIDE = 8;

    private static final Map<RedshiftGrid, double[]> TABLES = new ConcurrentHashMap<>();

    private final double[] loss;
    private final int cells;
    private final int[] cell;
    private final float[] probability;
    private int count;

    Risk(float[] pdf, RedshiftGrid grid) {
        loss = TABLES.computeIfAbsent(grid, Risk::table);
        cells = grid.cells();
        cell = new int[cells];
        probability = new float[cells];
        for (int k = 0; k < cells; k++) {
            if (pdf[k] > NEGLIGIBLE / cells) {
                cell[count] = k;
                probability[count++] = pdf[k];
            }
        }
    }

    /** The loss of naming a cell that lies {@code k - cells} above the true one, for each k. */
    private static double[] table(RedshiftGrid grid) {
        double[] loss = new double[2 * grid.cells() + 1];
        for (int k = 0; k < loss.length; k++) {
            double dz = -Math.expm1((k - grid.cells()) * grid.step()) / SCALE;
            loss[k] = 1 - 1 / (1 + dz * dz);
        }
        return loss;
    }

    /** The expected loss of naming the center of cell {@code candidate}. */
    double of(int candidate) {
        double risk = 0;
        for (int k = 0; k < count; k++) {
            risk += probability[k] * loss[candidate - cell[k] + cells];
        }
        return risk;
    }

    /** The cell of least risk: every eighth cell is tried, then those about the best of them; {@code mode} as well. */
    int leastFrom(int mode) {
        int best = mode;
        double least = of(mode);
        int from = count == 0 ? 0 : cell[0];
        int to = count == 0 ? cells - 1 : cell[count - 1];
        for (int candidate = from; candidate <= to; candidate += STRIDE) {
            double risk = of(candidate);
            if (risk < least) {
                least = risk;
                best = candidate;
            }
        }
        int coarse = best;
        for (int candidate = Math.max(0, coarse - STRIDE);
                candidate <= Math.min(cells - 1, coarse + STRIDE);
                candidate++) {
            double risk = of(candidate);
            if (risk < least) {
                least = risk;
                best = candidate;
            }
        }
        return best;
    }
}
