/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** What goes wrong with a band's image: pixels that are not to be used, or were never measured. */
final class Defects {
    private static final int SIZE = Stamp.SIZE;
    private static final double DEAD_PIXELS = 0.05;
    private static final double BLEEDING = 0.015;
    private static final double EDGE = 0.02;
    private static final float SATURATED = 2000;

    private final byte[] bad = new byte[SIZE * SIZE];
    private boolean any;

    /** Damages the pixels in place. */
    void apply(float[] pixels, Draw draw) {
        if (draw.chance(DEAD_PIXELS)) {
            deadPixels(pixels, draw);
        }
        if (draw.chance(BLEEDING)) {
            bleedColumn(pixels, draw);
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

    private void deadPixels(float[] pixels, Draw draw) {
        int count = draw.integer(1, 6);
        for (int i = 0; i < count; i++) {
            int pixel = draw.integer(0, SIZE * SIZE - 1);
            spoil(pixels, pixel, draw.chance(0.5) ? 0 : (float) draw.logUniform(1, SATURATED));
        }
    }

    private void bleedColumn(float[] pixels, Draw draw) {
        int left = draw.integer(0, SIZE - 1);
        int right = Math.min(SIZE - 1, left + draw.integer(0, 2));
        for (int row = 0; row < SIZE; row++) {
            for (int column = left; column <= right; column++) {
                spoil(pixels, row * SIZE + column, SATURATED);
            }
        }
    }

    private void spoil(float[] pixels, int pixel, float value) {
        pixels[pixel] = value;
        bad[pixel] = 1;
        any = true;
    }

    /** The detector ends inside the stamp: there is no measurement beyond it. */
    private static void missingEdge(float[] pixels, Draw draw) {
        int width = draw.integer(2, 24);
        boolean columns = draw.chance(0.5);
        boolean atEnd = draw.chance(0.5);
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int position = columns ? pixel % SIZE : pixel / SIZE;
            if ((atEnd ? SIZE - 1 - position : position) < width) {
                pixels[pixel] = Float.NaN;
            }
        }
    }
}
