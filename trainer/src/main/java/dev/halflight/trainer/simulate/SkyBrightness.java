/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.Arrays;

/** How much noisier the night sky and the instrument make some wavelengths of a spectrum than others. */
final class SkyBrightness {
    /** Bright lines of the night sky in vacuum, Angstrom, and their noise in units of the continuum's (after Osterbrock et al. 1996). */
    private static final double[][] LINES = {
        {4359.6, 1.0},
        {5462.3, 1.0},
        {5578.9, 9},
        {5891.6, 2},
        {5897.6, 1.5},
        {6302.0, 4},
        {6365.5, 2.2},
        {6835.8, 0.8},
        {6865.9, 1.5},
        {6925.1, 1.2},
        {7242.0, 1.5},
        {7278.4, 3},
        {7318.3, 2.5},
        {7331.1, 1.6},
        {7342.9, 3},
        {7371.3, 1.5},
        {7526.0, 1.5},
        {7573.8, 1.5},
        {7714.5, 2},
        {7726.7, 1.6},
        {7752.8, 4},
        {7782.5, 1.7},
        {7796.2, 4},
        {7810.5, 2},
        {7823.3, 3.5},
        {7843.4, 2},
        {7855.5, 1.6},
        {7915.9, 4.5},
        {7951.4, 2},
        {7966.8, 4},
        {7995.5, 5},
        {8017.0, 2},
        {8028.0, 4},
        {8064.3, 2.5},
        {8290.8, 2},
        {8301.0, 2.5},
        {8313.0, 1.8},
        {8346.9, 5},
        {8355.1, 2},
        {8384.7, 2},
        {8401.5, 6},
        {8417.5, 3},
        {8432.5, 6},
        {8454.7, 3},
        {8467.7, 5},
        {8496.0, 2.5},
        {8507.2, 4},
        {8541.2, 2.5},
        {8762.8, 2.5},
        {8780.4, 4},
        {8793.2, 2.5},
        {8829.5, 6.5},
        {8838.1, 3},
        {8852.5, 3},
        {8870.1, 3},
        {8888.3, 7},
        {8905.6, 3.5},
        {8922.1, 7},
        {8946.1, 5},
        {8960.6, 6},
        {8991.0, 4},
        {9004.0, 5},
        {9040.6, 3.5},
        {9052.0, 4},
        {9105.8, 3},
        {9378.5, 5},
        {9422.3, 6},
        {9442.3, 6},
        {9461.1, 6},
        {9479.2, 6},
        {9505.4, 6},
        {9522.2, 5},
        {9555.2, 4},
        {9570.2, 6},
        {9610.1, 4},
        {9622.6, 4},
        {9702.7, 4},
        {9722.4, 6},
        {9793.8, 6},
        {9875.0, 6}
    };

    private static final double LINE_SIGMA = 1.7;

    private SkyBrightness() {}

    /** Noise relative to that at 6000 Angstrom for each wavelength, Angstrom, of an increasing array. */
    static double[] noise(double[] wavelengths) {
        double[] noise = new double[wavelengths.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = continuum(wavelengths[i]);
        }
        for (double[] line : LINES) {
            for (int i = firstFrom(wavelengths, line[0] - 5 * LINE_SIGMA); i < noise.length; i++) {
                double offset = (wavelengths[i] - line[0]) / LINE_SIGMA;
                if (offset > 5) {
                    break;
                }
                noise[i] += line[1] * Math.exp(-0.5 * offset * offset);
            }
        }
        return noise;
    }

    /** The first index whose wavelength is at least this, or the array's length. */
    static int firstFrom(double[] wavelengths, double wavelength) {
        int found = Arrays.binarySearch(wavelengths, wavelength);
        return found >= 0 ? found : -found - 1;
    }

    /** Noise between the lines, relative to that at 6000 Angstrom: the atmosphere and the optics dim the blue end, the detector the red one. */
    static double continuum(double wavelength) {
        double blue = 2.6 * Math.exp(-(wavelength - 3550) / 330);
        double red = 0.9 * Math.exp((wavelength - 9900) / 450);
        return 1 + blue + red;
    }
}
