/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** A profile's brightness at equal steps of the square root of the radius, where even a cusp is smooth: thousands of pixels ask for it. */
final class SersicTable {
    private static final int SIZE = 1024;

    private final double[] brightness = new double[SIZE + 1];
    private final double scale;

    /** @param maximum largest radius that will be asked for, arcsec */
    SersicTable(Sersic profile, double maximum) {
        scale = (SIZE - 1) / Math.sqrt(maximum);
        for (int i = 0; i <= SIZE; i++) {
            brightness[i] = profile.brightness(i / scale * (i / scale));
        }
    }

    double at(double radius) {
        double position = Math.sqrt(radius) * scale;
        int below = (int) position;
        double part = position - below;
        return brightness[below] * (1 - part) + brightness[below + 1] * part;
    }
}
