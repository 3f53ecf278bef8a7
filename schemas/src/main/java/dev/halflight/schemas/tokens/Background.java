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

    /**
     * Measures the background of a square image.
     *
     * @param image NaN where a pixel is unusable
     * @param whole whether all are usable
     */
    static Background of(float[] image, int size, boolean whole, Workspace workspace) {
        float[] border = workspace.border();
        copyBorder(image, size, border);
        int count = whole ? border.length : dropUnusable(border);
        if (count < 2 * size) {
            return new Background(0, Float.NaN);
        }
        Ranks ranks = workspace.ranks();
        ranks.group(border, count);
        float median = ranks.median();
        float deviation = NORMAL * ranks.medianDistance(median);
        // without what stands far from the median, such as neighbors
        return new Background(ranks.medianWithin(median, CLIP * deviation), deviation);
    }

    /** Pixels of the frame of a square image; of a small one all. */
    static int borderPixels(int size) {
        return size < 2 * FRAME ? size * size : 4 * FRAME * (size - FRAME);
    }

    private static void copyBorder(float[] image, int size, float[] border) {
        if (border.length == image.length) {
            System.arraycopy(image, 0, border, 0, border.length);
            return;
        }
        int frame = FRAME * size;
        System.arraycopy(image, 0, border, 0, frame);
        System.arraycopy(image, image.length - frame, border, frame, frame);
        int next = 2 * frame;
        for (int y = FRAME; y < size - FRAME; y++) {
            System.arraycopy(image, y * size, border, next, FRAME);
            System.arraycopy(image, (y + 1) * size - FRAME, border, next + FRAME, FRAME);
            next += 2 * FRAME;
        }
    }

    /** Brings the numbers to the beginning, and counts them. */
    private static int dropUnusable(float[] values) {
        int count = 0;
        for (float value : values) {
            if (value == value) {
                values[count++] = value;
            }
        }
        return count;
    }
}
