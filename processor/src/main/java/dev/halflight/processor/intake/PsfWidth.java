/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.util.Optional;

/** How wide an image of a point spread function is. */
final class PsfWidth {
    /** Effective pixels of a Gaussian whose full width at half maximum is a pixel: 2.266 (Ivezic et al. 2019, ApJ 873, 111, section 2.6). */
    private static final double GAUSSIAN = 2.266;

    private PsfWidth() {}

    /**
     * The full width at half maximum, pixels, of the Gaussian with as many effective pixels, {@code (sum p)^2 / sum p^2}; empty where
     * the image is of no such function.
     */
    static Optional<Double> fwhm(double[] psf) {
        double sum = 0;
        double squares = 0;
        for (double value : psf) {
            sum += value;
            squares += value * value;
        }
        double fwhm = sum / Math.sqrt(GAUSSIAN * squares);
        return Double.isFinite(fwhm) && fwhm > 0 ? Optional.of(fwhm) : Optional.empty();
    }
}
