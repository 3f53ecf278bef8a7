/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Sums over an image.
 *
 * @param flux the sum of the pixels
 * @param column mean column of the flux
 * @param row mean row of the flux
 */
record Moments(double flux, double column, double row) {
    static Moments of(float[] pixels, int size) {
        double flux = 0;
        double column = 0;
        double row = 0;
        for (int i = 0; i < pixels.length; i++) {
            flux += pixels[i];
            column += pixels[i] * (i % size);
            row += pixels[i] * (i / size);
        }
        return new Moments(flux, column / flux, row / flux);
    }
}
