/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** How the light of a component lies on the sky, before the atmosphere and the telescope blur it. Lengths are in arcsec. */
sealed interface Shape permits Sersic, PointSource {
    /**
     * Every second value of a square grid of complex numbers, on which shapes are drawn.
     *
     * @param values rows of interleaved values, {@code 2 x size x size} long, shared with the caller
     * @param offset 0 to draw into the real parts, 1 into the imaginary ones
     * @param size columns and rows
     * @param pixelScale side of a pixel, arcsec
     */
    record Raster(float[] values, int offset, int size, double pixelScale) {
        void add(int column, int row, double value) {
            values[2 * (row * size + column) + offset] += (float) value;
        }
    }

    /**
     * Adds the component, of total flux 1.
     *
     * @param x column of the center
     * @param y row of the center
     */
    void draw(Raster raster, double x, double y);

    /** The share of the light inside a circle about the center, of a radius in arcsec. */
    double within(double radius);
}
