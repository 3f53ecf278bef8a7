/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/**
 * Cuts the spectrum into pieces: each token has its samples divided by the piece's own scale, then that scale, the piece's
 * mean signal to noise, and its usable fraction.
 */
final class SpectrumTokens {
    /** A token needs this part of its samples. */
    private static final double LEAST_USABLE = 0.125;
    /** Samples are clipped here, in units of the token's scale: beyond it lie cosmic rays and bad sky. */
    private static final double LIMIT = 10;

    private SpectrumTokens() {}

    static void write(TokenLayout layout, SpectrumGrid grid, float[] tokens, boolean[] present) {
        int patch = layout.spectrumPatch();
        for (int token = 0; token < present.length; token++) {
            int from = token * patch;
            double weights = 0;
            double mean = 0;
            double square = 0;
            int usable = 0;
            for (int k = from; k < from + patch; k++) {
                double weight = grid.inverseVariance()[k];
                if (weight > 0) {
                    weights += weight;
                    mean += weight * grid.flux()[k];
                    square += weight * grid.flux()[k] * grid.flux()[k];
                    usable++;
                }
            }
            if (usable < LEAST_USABLE * patch) {
                continue;
            }
            present[token] = true;
            mean /= weights;
            double scale = Math.sqrt(square / weights) + 1e-6;
            int next = token * layout.spectrumTokenLength();
            double average = weights / usable;
            for (int k = from; k < from + patch; k++) {
                double weight = grid.inverseVariance()[k];
                double trust = layout.noisySamplesDrawn() ? Math.min(1, weight / average) : 1;
                double value = (mean + trust * (grid.flux()[k] - mean)) / scale;
                tokens[next++] = weight > 0 ? (float) Math.max(-LIMIT, Math.min(LIMIT, value)) : 0;
            }
            tokens[next++] = Stretch.asinh(scale / layout.spectrumSoftening());
            tokens[next++] = Stretch.asinh(mean * Math.sqrt(weights / usable));
            tokens[next] = usable / (float) patch;
        }
    }
}
