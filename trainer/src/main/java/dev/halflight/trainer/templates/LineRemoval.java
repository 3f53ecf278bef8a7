/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes emission lines out of spectra: each known line is bridged by a straight line between what lies on both sides of it, and its flux
 * is what lay above the bridge. Both are linear in the spectrum, so that basis vectors may be treated alone and mixed later. Absorption
 * under a line is bridged with it.
 */
public final class LineRemoval {
    private static final double LIGHT_KM_PER_SECOND = 299_792.458;
    /** Half of what is bridged, km/s: four standard deviations of the lines in redrock's galaxies. */
    private static final double HALF_WIDTH = 450;
    /** How far the flux beside a bridge is averaged, Angstrom. */
    private static final double SIDE = 4;

    /** Vacuum wavelengths, Angstrom, of lines in the spectra of galaxies (NIST Atomic Spectra Database). */
    private static final double[] LINES = {
        1215.67, 3188.67, 3426.85, 3727.10, 3729.86, 3798.98, 3836.47, 3869.86, 3890.15, 3968.59, 3971.20, 4069.75,
                4102.89, 4341.69,
        4364.44, 4472.73, 4687.02, 4862.71, 4960.30, 5008.24, 5200.53, 5756.19, 5877.25, 6302.05, 6313.81, 6365.54,
                6549.86, 6564.60,
        6585.27, 6679.99, 6718.29, 6732.67, 7067.14, 7137.77, 7321.94, 7332.21, 7753.19, 8547.73, 8600.75, 8667.40,
                8752.86, 8865.32,
        9017.77, 9071.1, 9231.55, 9533.2, 9548.82
    };

    private final double[] wavelengths;
    private final List<int[]> bridges = new ArrayList<>();

    /** @param wavelengths vacuum, Angstrom, increasing */
    public LineRemoval(double[] wavelengths) {
        this.wavelengths = wavelengths.clone();
        int side = (int) Math.max(1, Math.round(SIDE / (wavelengths[1] - wavelengths[0])));
        int[] last = {0, 0};
        for (double line : LINES) {
            int from = firstFrom(line * (1 - HALF_WIDTH / LIGHT_KM_PER_SECOND));
            int to = firstFrom(line * (1 + HALF_WIDTH / LIGHT_KM_PER_SECOND));
            if (from < side || to > wavelengths.length - side || from >= to) {
                continue;
            }
            if (from <= last[1] + side) {
                last[1] = to;
            } else {
                last = new int[] {from, to, side};
                bridges.add(last);
            }
        }
    }

    /** The spectrum without the lines. */
    public double[] continuum(double[] flux) {
        double[] continuum = flux.clone();
        for (int[] bridge : bridges) {
            double before = mean(flux, bridge[0] - bridge[2], bridge[0]);
            double after = mean(flux, bridge[1], bridge[1] + bridge[2]);
            for (int i = bridge[0]; i < bridge[1]; i++) {
                double part = (i - bridge[0] + 0.5) / (bridge[1] - bridge[0]);
                continuum[i] = before + part * (after - before);
            }
        }
        return continuum;
    }

    /**
     * The flux of the lines about a wavelength: the integral of spectrum less continuum.
     *
     * @param wavelength vacuum, Angstrom
     * @param half of the range, Angstrom
     */
    public double flux(double[] flux, double[] continuum, double wavelength, double half) {
        double sum = 0;
        int end = firstFrom(wavelength + half);
        for (int i = Math.max(1, firstFrom(wavelength - half)); i < end; i++) {
            sum += (flux[i] - continuum[i]) * (wavelengths[i] - wavelengths[i - 1]);
        }
        return sum;
    }

    private static double mean(double[] flux, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += flux[i];
        }
        return sum / (to - from);
    }

    private int firstFrom(double wavelength) {
        int found = Arrays.binarySearch(wavelengths, wavelength);
        return found >= 0 ? found : -found - 1;
    }
}
