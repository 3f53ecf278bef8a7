/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * The noise of a coadd's pixels. Exposures are resampled before they are added, which smooths their noise: each pixel takes a share of its
 * neighbors'. In cutouts of HSC, SDSS and the Legacy Surveys neighboring pixels correlate at 0.05 to 0.25.
 */
final class CorrelatedNoise {
    /** The largest weight of a neighbor beside a pixel's own weight of 1. */
    static final double STRONGEST = 0.1;

    private CorrelatedNoise() {}

    /** Standard deviation of the sum of many pixels, over that which independent pixels of the same deviation would give. */
    static double boost(double weight) {
        return Math.pow(1 + 2 * weight, 2) / (1 + 2 * weight * weight);
    }

    /**
     * Noise of mean 0 and standard deviation 1, row-major.
     *
     * @param size columns and rows
     * @param weight of each of the two neighbors in a row, and in a column, beside a pixel's own weight of 1
     */
    static float[] draw(int size, double weight, Draw draw) {
        int wide = size + 2;
        float[] white = new float[wide * wide];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) draw.gaussian(0, 1);
        }
        float neighbor = (float) (weight / Math.sqrt(1 + 2 * weight * weight));
        float own = (float) (1 / Math.sqrt(1 + 2 * weight * weight));
        float[] rows = new float[wide * size];
        for (int row = 0; row < wide; row++) {
            for (int column = 0; column < size; column++) {
                int left = row * wide + column;
                rows[row * size + column] = own * white[left + 1] + neighbor * (white[left] + white[left + 2]);
            }
        }
        float[] noise = new float[size * size];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = own * rows[i + size] + neighbor * (rows[i] + rows[i + 2 * size]);
        }
        return noise;
    }
}
