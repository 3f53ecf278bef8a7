/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** The wavelengths of a spectrograph's samples: most at equal steps of the logarithm, as SDSS has them, some at equal steps, as DESI has. */
final class WavelengthGrid {
    private static final double LOGARITHMIC_STEP = 1e-4;
    private static final double LINEAR_STEP = 0.8;
    private static final double LINEAR = 0.15;

    private WavelengthGrid() {}

    /** Wavelengths in vacuum, Angstrom, increasing. */
    static double[] draw(Draw draw) {
        if (draw.chance(LINEAR)) {
            double[] wavelengths = new double[7781];
            for (int i = 0; i < wavelengths.length; i++) {
                wavelengths[i] = 3600 + LINEAR_STEP * i;
            }
            return wavelengths;
        }
        double start = Math.rint(Math.log10(draw.uniform(3560, 3820)) / LOGARITHMIC_STEP);
        double end = Math.rint(Math.log10(draw.uniform(9200, 10_300)) / LOGARITHMIC_STEP);
        double[] wavelengths = new double[(int) (end - start) + 1];
        for (int i = 0; i < wavelengths.length; i++) {
            wavelengths[i] = Math.pow(10, (start + i) * LOGARITHMIC_STEP);
        }
        return wavelengths;
    }
}
