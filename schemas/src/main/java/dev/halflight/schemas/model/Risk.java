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
    /** The least risk is not sought where less of the distribution lies below, or above: beside the rest nothing there is worth naming. */
    private static final double OUTER = 0.02;

    private final float[] pdf;
    private final GridTables tables;
    private final double[] block;

    Risk(float[] pdf, RedshiftGrid grid) {
        this.pdf = pdf;
        tables = GridTables.of(grid);
        block = blocks(pdf, blocks(grid));
    }

    static int blocks(RedshiftGrid grid) {
        return Math.max(3, (grid.cells() + BLOCK - 1) / BLOCK);
    }

    /** A cell counts to the two blocks whose centers are about it, in such parts that its mean stays where it is. */
    private static double[] blocks(float[] pdf, int count) {
        double[] block = new double[count];
        for (int lower = 0; lower < count - 1; lower++) {
            double center = lower * BLOCK + (BLOCK - 1) / 2.0;
            int from = lower == 0 ? 0 : lower * BLOCK + BLOCK / 2;
            int to = lower == count - 2 ? pdf.length : Math.min(pdf.length, (lower + 1) * BLOCK + BLOCK / 2);
            double sum = 0;
            double moment = 0;
            for (int cell = from; cell < to; cell++) {
                sum += pdf[cell];
                moment += pdf[cell] * (cell - center);
            }
            block[lower] += sum - moment / BLOCK;
            block[lower + 1] += moment / BLOCK;
        }
        return block;
    }

    /** The loss of naming a redshift that lies {@code distance} above the true one in ln(1+z). */
    static double loss(double distance) {
        double dz = -Math.expm1(distance) / SCALE;
        return 1 - 1 / (1 + dz * dz);
    }

    /** The expected loss of naming the center of cell {@code candidate}. */
    double of(int candidate) {
        return Sums.backwards(pdf, tables.loss(), candidate + pdf.length);
    }

    /** The cell of least risk: {@code mode}, or one about the least risk of the blocks. */
    int leastFrom(int mode) {
        int near = leastOfBlocks();
        int best = mode;
        double least = of(mode);
        for (int candidate = Math.max(0, near - 1); candidate <= Math.min(pdf.length - 1, near + 1); candidate++) {
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
        int first = 0;
        for (double below = block[0]; below < OUTER && first < block.length - 3; below += block[first]) {
            first++;
        }
        int last = block.length - 1;
        for (double above = block[last]; above < OUTER && last > first + 2; above += block[last]) {
            last--;
        }
        first = Math.max(0, first - 1);
        double[] risks = risks(first, Math.min(block.length - 1, last + 1));
        int best = 0;
        for (int k = 1; k < risks.length; k++) {
            best = risks[k] < risks[best] ? k : best;
        }
        int middle = Math.max(1, Math.min(risks.length - 2, best));
        double curvature = risks[middle - 1] - 2 * risks[middle] + risks[middle + 1];
        double vertex = curvature > 0 ? middle + (risks[middle - 1] - risks[middle + 1]) / (2 * curvature) : best;
        double place = (first + vertex + 0.5) * BLOCK - 0.5;
        return (int) Math.max(0, Math.min(pdf.length - 1, Math.round(place)));
    }

    /** The risks of the blocks from {@code first} to {@code last}. */
    private double[] risks(int first, int last) {
        double[] risks = new double[last - first + 1];
        for (int k = 0; k < block.length; k++) {
            if (block[k] != 0) {
                add(block[k], tables.blockLoss(), first - k + block.length, risks);
            }
        }
        return risks;
    }

    /** Adds neighboring values of a table, times a factor; the compiler makes it vector instructions. */
    private static void add(double factor, double[] table, int from, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * table[from + k];
        }
    }
}
