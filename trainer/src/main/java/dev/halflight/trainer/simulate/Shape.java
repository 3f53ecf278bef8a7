/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** How the light of a component lies on the sky, before the atmosphere and the telescope blur it. Lengths are in pixels. */
sealed interface Shape permits Sersic, PointSource {
    /**
     * Adds the component, of total flux 1, to every second value of a square grid of complex numbers.
     *
     * @param grid rows of interleaved values, {@code 2 x size x size} long
     * @param offset 0 to draw into the real parts, 1 into the imaginary ones
     * @param size columns and rows of the grid
     * @param x column of the center
     * @param y row of the center
     */
    void draw(double[] grid, int offset, int size, double x, double y);

    /** The share of the light inside a circle about the center. */
    double within(double radius);
}
