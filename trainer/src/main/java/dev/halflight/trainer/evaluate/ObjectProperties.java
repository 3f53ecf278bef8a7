/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.tokens.Tokens;

/**
 * What of an object may make its redshift easy or hard.
 *
 * @param survey the survey, lower case
 * @param magnitude in the largest aperture, AB, in the band nearest the middle; NaN without images
 * @param bands number of bands of the model that were observed
 * @param imageSignalToNoise in the middle aperture of the band nearest the middle; NaN without images
 * @param spectrumSignalToNoise median of a sample of the grid; NaN without a spectrum
 */
public record ObjectProperties(
        String survey, double magnitude, int bands, double imageSignalToNoise, double spectrumSignalToNoise) {
    static ObjectProperties of(String survey, Tokens tokens) {
        return new ObjectProperties(
                survey,
                tokens.magnitude(),
                tokens.bands().size(),
                tokens.imageSignalToNoise(),
                tokens.spectrumSignalToNoise());
    }
}
