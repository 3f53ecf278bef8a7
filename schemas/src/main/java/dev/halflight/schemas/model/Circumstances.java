/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import dev.halflight.schemas.tokens.Tokens;

/**
 * What is known, without knowing the true redshift, of an object and of the network's redshift distribution for it: distributions
 * that are alike in these are wrong in like ways.
 *
 * @param spectrum whether the network was shown a spectrum
 * @param bandsComplete whether all bands of the model were observed
 * @param magnitude brightness, AB; NaN without images
 * @param signalToNoise of the spectrum if it was shown, else of the images; NaN where neither can be told
 * @param redshift redshift of least risk of the network's distribution
 * @param width width of its central 68% interval in ln(1+z)
 */
public record Circumstances(
        boolean spectrum,
        boolean bandsComplete,
        double magnitude,
        double signalToNoise,
        double redshift,
        double width) {

    /**
     * The circumstances of a distribution.
     *
     * @param spectrum whether the network was shown the spectrum, too
     * @param raw the distribution as the network gives it
     */
    public static Circumstances of(Tokens tokens, boolean spectrum, RedshiftPdf raw) {
        RedshiftSummary summary = raw.summary();
        return new Circumstances(
                spectrum,
                tokens.bands().size() == tokens.layout().bands().size(),
                tokens.magnitude(),
                spectrum ? tokens.spectrumSignalToNoise() : tokens.imageSignalToNoise(),
                summary.best(),
                Math.log1p(summary.high68()) - Math.log1p(summary.low68()));
    }
}
