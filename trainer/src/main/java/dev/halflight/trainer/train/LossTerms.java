/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/**
 * The loss of a step and its parts, before they are weighted.
 *
 * @param total the weighted sum
 * @param redshift cross-entropy of the redshift PDF
 * @param crps continuous ranked probability score of the PDF, in ln(1+z)
 * @param classes cross-entropy of the classes
 * @param image mean squared error of the image, in units of the noise and with outliers tamed
 * @param spectrum that of the spectrum
 */
public record LossTerms(double total, double redshift, double crps, double classes, double image, double spectrum) {
    static final LossTerms ZERO = new LossTerms(0, 0, 0, 0, 0, 0);

    LossTerms plus(LossTerms other, double factor) {
        return new LossTerms(
                total + factor * other.total,
                redshift + factor * other.redshift,
                crps + factor * other.crps,
                classes + factor * other.classes,
                image + factor * other.image,
                spectrum + factor * other.spectrum);
    }
}
