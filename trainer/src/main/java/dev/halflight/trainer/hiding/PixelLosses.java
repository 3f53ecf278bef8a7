/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

/**
 * How often a sample loses pixels as if they had not been measured. All are probabilities, 0 to 1; a field that an older run does not
 * name is 0.
 *
 * @param columns that a bleed column crosses the object's neighborhood, in one band or several
 * @param edge that the image ends at a straight line near the object, in one band or several
 */
public record PixelLosses(double columns, double edge) {
    /** Every pixel is kept. */
    public static final PixelLosses NONE = new PixelLosses(0, 0);

    public PixelLosses {
        for (double probability : new double[] {columns, edge}) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability of " + probability + " is not from 0 to 1");
            }
        }
    }
}
