/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * The expected loss of a redshift under a distribution, with the loss 1 - 1/(1 + (dz/0.15)^2), dz = (z - best)/(1 + z)
 * (Tanaka et al. 2018, PASJ 70, S9). On a grid in ln(1+z) the loss depends on the distance in cells alone.
 */
final class Risk {
    /** Cells that are looked at as one in the search for the least risk; within them the loss hardly changes. */
    static final int BLOCK = 8;

    private static final double SCALE = 0.15;
    /** Cells less probable than this part of the uniform probability change no risk that anyone could tell. */
    private static final double NEGLIGIBLE = 1e-3;

    private final double[] loss;
    private final double[] blockLoss;
    private final int cells;
    private final int[] cell;
    private final double[] probability;
    private final int count;
    private final double[] block;

    Risk(float[] pdf, RedshiftGrid grid) {
        GridTables tables = GridTables.of(grid);
        loss = tables.loss();
        blockLoss = tables.blockLoss();
        cells = grid.cells();
        cell = new int[cells];
        probability = new double[cells];
        block = new double[blocks(grid)];
        int found = 0;
        for (int k = 0; k < cells; k++) {
            if (pdf[k] > NEGLIGIBLE / cells) {
                cell[found] = k;
                probability[found++] = pdf[k];
                // to both neighboring centers of blocks, so that its mean stays where it is
                double place = (k + 0.5) / BLOCK - 0.5;
                int lower = Math.max(0, Math.min(block.length - 2, (int) place));
                double part = place - lower;
                block[lower] += (1 - part) * pdf[k];
                block[lower + 1] += part * pdf[k];
            }
        }
        count = found;
    }

    static int blocks(RedshiftGrid grid) {
        return Math.max(3, (grid.cells() + BLOCK - 1) / BLOCK);
    }

    /** The loss of naming a redshift that lies {@code distance} above the true one in ln(1+z). */
    static double loss(double distance) {
        double dz = -Math.expm1(distance) / SCALE;
        return 1 - 1 / (1 + dz * dz);
    }

    /** The expected loss of naming the center of cell {@code candidate}. */
    double of(int candidate) {
        double risk = 0;
        for (int k = 0; k < count; k++) {
            risk += probability[k] * loss[candidate - cell[k] + cells];
        }
        return risk;
    }

    /** The cell of least risk: {@code mode}, or one about the least risk of the blocks. */
    int leastFrom(int mode) {
        int near = leastOfBlocks();
        int best = mode;
        double least = of(mode);
        for (int candidate = Math.max(0, near - 1); candidate <= Math.min(cells - 1, near + 1); candidate++) {
            double risk = of(candidate);
            if (risk < least) {
                least = risk;
                best = candidate;
            }
        }
        return best;
    }

    /** The cell at the vertex of the parabola through the block of least risk and its neighbors. */
    private int leastOfBlocks() {
        double[] risks = new double[block.length];
        for (int k = 0; k < block.length; k++) {
            if (block[k] != 0) {
                add(block[k], blockLoss, block.length - k, risks);
            }
        }
        int best = 0;
        for (int k = 1; k < risks.length; k++) {
            best = risks[k] < risks[best] ? k : best;
        }
        int middle = Math.max(1, Math.min(risks.length - 2, best));
        double curvature = risks[middle - 1] - 2 * risks[middle] + risks[middle + 1];
        double vertex = curvature > 0 ? middle + (risks[middle - 1] - risks[middle + 1]) / (2 * curvature) : best;
        double place = (vertex + 0.5) * BLOCK - 0.5;
        return (int) Math.max(0, Math.min(cells - 1, Math.round(place)));
    }

    /** Adds neighboring values of a table, times a factor; the compiler makes it vector instructions. */
    private static void add(double factor, double[] table, int from, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * table[from + k];
        }
    }
}
