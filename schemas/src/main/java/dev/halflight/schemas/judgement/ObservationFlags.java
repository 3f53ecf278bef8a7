/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.judgement;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Flag;
import java.util.EnumSet;
import java.util.Set;

/** What can be said of an observation before a model is asked. */
final class ObservationFlags {
    /** Less than this part of the pixels or of the spectrum: TRUNCATED. */
    private static final double LEAST_USABLE = 0.5;
    /** A spectrum that strays less than this from zero flux holds nothing but noise, standard deviations. */
    private static final double LEAST_SIGNAL = 3;

    private ObservationFlags() {}

    static Set<Flag> of(Tokens tokens, TrainingDomain domain) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (tokens.outOfDomain() || domain.isUnlike(tokens) || isMereNoise(tokens)) {
            flags.add(Flag.OUT_OF_DOMAIN);
        }
        if (isTruncated(tokens)) {
            flags.add(Flag.TRUNCATED);
        }
        if (tokens.lacksBands()) {
            flags.add(Flag.BANDS_MISSING);
        }
        if (!tokens.ebvKnown()) {
            flags.add(Flag.EBV_UNKNOWN);
        }
        if (domain.isContradictory(tokens)) {
            flags.add(Flag.CONFLICT);
        }
        return flags;
    }

    private static boolean isMereNoise(Tokens tokens) {
        return tokens.hasSpectrum() && tokens.spectrumSignal() < LEAST_SIGNAL;
    }

    private static boolean isTruncated(Tokens tokens) {
        boolean image = tokens.hasImage() && tokens.usablePixels() < LEAST_USABLE;
        boolean spectrum = tokens.hasSpectrum() && tokens.usableSpectrum() < LEAST_USABLE;
        return image || spectrum || tokens.hasUnusableSpectrum();
    }

    /** Whether there is so little to go by that no redshift of it is recommended: one band and no spectrum, or a spectrum in vain. */
    static boolean areScant(Tokens tokens) {
        boolean colorless = !tokens.hasSpectrum() && tokens.bands().size() < 2;
        return colorless || tokens.hasUnusableSpectrum();
    }
}
