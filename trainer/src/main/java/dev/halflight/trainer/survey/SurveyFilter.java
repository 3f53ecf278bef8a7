/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

/**
 * A filter as a survey uses it.
 *
 * @param reddening Galactic reddening coefficient: A = coefficient x E(B-V), magnitudes
 * @param seeing typical full width at half maximum of the point spread function, arcsec
 * @param depth AB magnitude of the point source that is measured with a signal of five times its noise
 * @param gain photo-electrons of one count, which set the noise of the light itself
 */
public record SurveyFilter(Passband passband, double reddening, double seeing, double depth, double gain) {
    public SurveyFilter {
        if (!(reddening > 0 && seeing > 0 && gain > 0 && Double.isFinite(depth))) {
            throw new IllegalArgumentException("the filter " + passband.label()
                    + " needs a depth and a positive reddening, seeing and gain, not " + depth + ", " + reddening + ", "
                    + seeing + " and " + gain);
        }
    }

    /** The same filter with another curve of its transmission. */
    SurveyFilter with(Passband curve) {
        return new SurveyFilter(curve, reddening, seeing, depth, gain);
    }
}
