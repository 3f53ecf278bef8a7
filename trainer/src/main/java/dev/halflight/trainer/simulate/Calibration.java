/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * What is wrong with the flux scale of a spectrum: a factor that bends with wavelength, and a step from arm to arm where there are arms.
 * The noise is scaled alike, and the inverse variance knows nothing of it, as in the surveys' products.
 *
 * @param tilt change of the natural logarithm of the scale over a factor of 1.5 in wavelength
 * @param steps of the arms
 */
record Calibration(double tilt, double[] steps) {
    private static final double TILT = 0.04;
    private static final double STEP = 0.015;

    Calibration {
        steps = steps.clone();
    }

    static Calibration draw(Spectrograph spectrograph, Draw draw) {
        double[] steps = new double[spectrograph.hasArms() ? SpectrographArm.values().length : 0];
        double tilt = draw.gaussian(0, TILT);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = draw.gaussian(0, STEP);
        }
        return new Calibration(tilt, steps);
    }

    /** The factor on the flux at each wavelength, Angstrom. */
    double[] factors(double[] wavelengths) {
        double[] factors = new double[wavelengths.length];
        double perLog = tilt / Math.log(1.5);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = 1 + perLog * Math.log(wavelengths[i] / 6500) + step(wavelengths[i]);
        }
        return factors;
    }

    private double step(double wavelength) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < steps.length; i++) {
            if (SpectrographArm.values()[i].covers(wavelength)) {
                sum += steps[i];
                count++;
            }
        }
        return count > 0 ? sum / count : 0;
    }
}
