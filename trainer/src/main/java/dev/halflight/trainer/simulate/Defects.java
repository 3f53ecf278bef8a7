/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** What goes wrong with a band's image: pixels that are not to be used, or were never measured. */
final class Defects {
    private static final double DEAD_PIXELS = 0.05;
    private static final double BLEEDING = 0.015;
    private static final double EDGE = 0.02;
    private static final float SATURATED_SIGMAS = 2e4f;

    private final int size;
    private final byte[] bad;
    private boolean any;

    /** @param size columns and rows of the image */
    Defects(int size) {
        this.size = size;
        bad = new byte[size * size];
    }

    /**
     * Damages the pixels in place.
     *
     * @param sigma standard deviation of a pixel's sky, counts
     */
    void apply(float[] pixels, double sigma, Draw draw) {
        float saturated = (float) (SATURATED_SIGMAS * sigma);
        if (draw.chance(DEAD_PIXELS)) {
            deadPixels(pixels, saturated, draw);
        }
        if (draw.chance(BLEEDING)) {
            bleedColumn(pixels, saturated, draw);
        }
        if (draw.chance(EDGE)) {
            missingEdge(pixels, draw);
        }
    }

    boolean any() {
        return any;
    }

    /** One byte a pixel, 1 where it is not to be used. */
    byte[] mask() {
        return bad.clone();
    }

    private void deadPixels(float[] pixels, float saturated, Draw draw) {
        int count = draw.integer(1, 6);
        for (int i = 0; i < count; i++) {
            int pixel = draw.integer(0, size * size - 1);
            spoil(pixels, pixel, draw.chance(0.5) ? 0 : (float) draw.logUniform(0.001 * saturated, saturated));
        }
    }

    private void bleedColumn(float[] pixels, float saturated, Draw draw) {
        int left = draw.integer(0, size - 1);
        int right = Math.min(size - 1, left + draw.integer(0, 2));
        for (int row = 0; row < size; row++) {
            for (int column = left; column <= right; column++) {
                spoil(pixels, row * size + column, saturated);
            }
        }
    }

    private void spoil(float[] pixels, int pixel, float value) {
        pixels[pixel] = value;
        bad[pixel] = 1;
        any = true;
    }

    /** The detector ends inside the stamp: there is no measurement beyond it. */
    private void missingEdge(float[] pixels, Draw draw) {
        int width = draw.integer(2, 3 * size / 8);
        boolean columns = draw.chance(0.5);
        boolean atEnd = draw.chance(0.5);
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int position = columns ? pixel % size : pixel / size;
            if ((atEnd ? size - 1 - position : position) < width) {
                pixels[pixel] = Float.NaN;
            }
        }
    }
}
