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
        float[] scratch = border.clone();
        float median = Median.of(scratch, count);
        float deviation = Median.deviation(scratch, count, median);
        return new Background(clippedMedian(border, count, median, 3 * deviation), deviation);
    }

    /** Leaves out what stands far from the median, such as neighbors, and takes the median of the rest. */
    private static float clippedMedian(float[] values, int count, float median, float reach) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (Math.abs(values[k] - median) <= reach) {
                values[kept++] = values[k];
            }
        }
        return Median.of(values, kept);
    }
}
