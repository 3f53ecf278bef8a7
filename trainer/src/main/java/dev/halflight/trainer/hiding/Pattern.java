/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import java.util.Arrays;
import java.util.Random;

/** A pattern of hidden tokens: it gives each token a rank, and those of the lowest ranks are hidden. */
enum Pattern {
    SCATTERED,
    BLOCKS,
    BRIGHT,
    FAINT;

    /** A token of this signal to noise is hidden twice as likely, or half as likely, as an empty one. */
    private static final double HALF_WEIGHT = 3;

    private static final int MOST_BLOCKS = 4;

    /**
     * Ranks the tokens of a grid.
     *
     * @param signalToNoise of each token, row after row, not negative
     * @param columns tokens of a row
     */
    double[] ranks(double[] signalToNoise, int columns, Random random) {
        return this == BLOCKS
                ? blocks(signalToNoise.length / columns, columns, random)
                : weighted(signalToNoise, random);
    }

    /**
     * A drawing without replacement in which a token of twice the weight comes twice as soon (Efraimidis and Spirakis 2006, Inf.
     * Process. Lett. 97, 181).
     */
    private double[] weighted(double[] signalToNoise, Random random) {
        double[] ranks = new double[signalToNoise.length];
        for (int token = 0; token < ranks.length; token++) {
            double weight = 1 + signalToNoise[token] / HALF_WEIGHT;
            double drawn = -Math.log(1 - random.nextDouble());
            ranks[token] = switch (this) {
                case BRIGHT -> drawn / weight;
                case FAINT -> drawn * weight;
                default -> drawn;
            };
        }
        return ranks;
    }

    /** Rectangles that grow around some places until enough is hidden. */
    private static double[] blocks(int rows, int columns, Random random) {
        double[] ranks = new double[rows * columns];
        Arrays.fill(ranks, Double.MAX_VALUE);
        int count = 1 + random.nextInt(MOST_BLOCKS);
        for (int block = 0; block < count; block++) {
            double row = random.nextDouble() * rows;
            double column = random.nextDouble() * columns;
            double aspect = Math.exp(random.nextGaussian() / 2);
            for (int token = 0; token < ranks.length; token++) {
                double down = Math.abs(token / columns + 0.5 - row) * aspect;
                double across = Math.abs(token % columns + 0.5 - column) / aspect;
                ranks[token] = Math.min(ranks[token], Math.max(rows == 1 ? 0 : down, across));
            }
        }
        return ranks;
    }
}
