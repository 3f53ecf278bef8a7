/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

/**
 * The size of the paper's network.
 *
 * @param width width of a token, D
 * @param heads attention heads
 * @param layers blocks of each encoder
 * @param fusionLayers cross-attention blocks
 */
public record PaperSize(int width, int heads, int layers, int fusionLayers) {
    /** Bands of an image. */
    static final int BANDS = 5;

    /** Columns and rows of an image, pixels. */
    static final int IMAGE_SIDE = 64;

    /** Columns and rows of a patch, pixels. */
    static final int PATCH = 8;

    /** Tokens of an image. */
    static final int IMAGE_TOKENS = IMAGE_SIDE / PATCH * (IMAGE_SIDE / PATCH);

    /** Values of an image token: a patch of each band. */
    static final int IMAGE_TOKEN_LENGTH = PATCH * PATCH * BANDS;

    /** Bins of a spectrum, of which the last few belong to no token. */
    static final int SPECTRUM_BINS = 259;

    /** Bins of a spectrum token. */
    static final int SPECTRUM_TOKEN_LENGTH = 8;

    /** Tokens of a spectrum. */
    static final int SPECTRUM_TOKENS = SPECTRUM_BINS / SPECTRUM_TOKEN_LENGTH;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if a number is not positive, or the heads do not divide the width
     */
    public PaperSize {
        if (heads < 1 || layers < 1 || fusionLayers < 1 || width < heads || width % heads != 0) {
            throw new IllegalArgumentException("no such network: width " + width + ", " + heads + " heads, " + layers
                    + " layers, " + fusionLayers + " layers of fusion; the width must be a multiple of the heads");
        }
    }

    /** The paper's, of a width that may be another; the paper's is 256. */
    public static PaperSize ofWidth(int width) {
        return new PaperSize(width, 8, 4, 4);
    }
}
