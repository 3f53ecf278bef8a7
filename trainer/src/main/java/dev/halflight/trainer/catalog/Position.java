/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

/**
 * A place on the sky, ICRS.
 *
 * @param ra right ascension, degrees
 * @param dec declination, degrees
 */
public record Position(double ra, double dec) {
    public Position {
        if (!(ra >= 0 && ra < 360 && dec >= -90 && dec <= 90)) {
            throw new IllegalArgumentException("no such place on the sky: " + ra + ", " + dec);
        }
    }
}
