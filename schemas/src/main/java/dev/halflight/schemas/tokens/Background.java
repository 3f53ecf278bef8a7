/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/**
 * Sky level and noise of a regridded image, from the frame along its border, where the object is faint.
 *
 * @param level the sky, in the image's units
 * @param noise standard deviation of a pixel, in the image's units; NaN where the border is not usable
 */
record Background(float level, float noise) {
    /** Width of the frame, pixels. */
    private static final int FRAME = 6;
    /** Standard deviation of normal values over their median distance from the median. */
    private static final float NORMAL = 1.4826f;
    /** Values further from the median than so many standard deviations are left out. */
    private static final float CLIP = 3;

    /** Measures the background of a square image with NaN where a pixel is unusable. */
    static Background of(float[] image, int size) {
        float[] border = new float[4 * FRAME * size];
        int count = 0;
        for (int y = 0; y < size; y++) {
            boolean inside = y >= FRAME && y < size - FRAME;
            for (int x = 0; x < size; x++) {
                if (inside && x == FRAME) {
                    x = size - FRAME;
                }
                float value = image[y * size + x];
                if (value == value) {
                    border[count++] = value;
                }
            }
        }
        if (count < 2 * size) {
            return new Background(0, Float.NaN);
        }
        Ranks ranks = new Ranks(border, count);
        float median = ranks.median();
        float deviation = NORMAL * ranks.medianDistance(median);
        // without what stands far from the median, such as neighbors
        return new Background(ranks.medianWithin(median, CLIP * deviation), deviation);
    }
}
