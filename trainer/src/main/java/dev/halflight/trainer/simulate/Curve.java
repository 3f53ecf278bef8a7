/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.function.DoubleUnaryOperator;

/** A function of the rest-frame wavelength, tabulated on both samplings of {@link RestGrid}. */
final class Curve {
    private final float[] fine = new float[RestGrid.FINE.size()];
    private final float[] coarse = new float[RestGrid.COARSE.size()];

    /** @param function of the wavelength in Angstrom */
    Curve(DoubleUnaryOperator function) {
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (float) function.applyAsDouble(RestGrid.FINE.wavelength(i));
            coarse[i / RestGrid.ratio()] += fine[i] / RestGrid.ratio();
        }
    }

    /** @param values one a sample of {@link RestGrid#FINE} */
    Curve(float[] values) {
        if (values.length != fine.length) {
            throw new IllegalArgumentException(values.length + " values for " + fine.length + " wavelengths");
        }
        for (int i = 0; i < fine.length; i++) {
            fine[i] = values[i];
            coarse[i / RestGrid.ratio()] += fine[i] / RestGrid.ratio();
        }
    }

    /** The values on a grid; not to be changed. */
    float[] on(RestGrid grid) {
        return grid == RestGrid.FINE ? fine : coarse;
    }
}
