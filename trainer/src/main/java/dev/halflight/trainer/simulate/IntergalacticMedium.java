/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Mean absorption by the hydrogen between a source and us: the Lyman series of Madau 1995, ApJ 441, 18; all light below the Lyman limit
 * is lost.
 */
final class IntergalacticMedium {
    private static final double[] LINES = {1215.67, 1025.72, 972.54, 949.74};
    private static final double[] STRENGTHS = {0.0036, 0.0017, 0.0012, 0.00093};
    private static final double LYMAN_LIMIT = 912;

    private IntergalacticMedium() {}

    /** Transmission, 0 to 1, at an observed wavelength in Angstrom for a source at a redshift. */
    static double transmission(double observed, double redshift) {
        double rest = observed / (1 + redshift);
        if (rest >= LINES[0]) {
            return 1;
        }
        if (rest < LYMAN_LIMIT) {
            return 0;
        }
        double depth = 0;
        for (int i = 0; i < LINES.length && rest < LINES[i]; i++) {
            depth += STRENGTHS[i] * Math.pow(observed / LINES[i], 3.46);
        }
        return Math.exp(-depth);
    }
}
