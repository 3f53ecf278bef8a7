/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Redshift;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user should think of the estimates: which redshift to use, what it is fit for, and what to know before. */
final class Judgement {
    /** Less than this part of the pixels or of the spectrum: TRUNCATED. */
    private static final double LEAST_USABLE = 0.5;
    /** A 68% interval wider than this, relative to 1+z, says hardly more than the training population does. */
    private static final double WIDEST_INTERVAL = 0.3;

    private static final double RECOMMENDED_RISK = 0.1;
    private static final double CAUTION_RISK = 0.35;
    private static final Set<Flag> GRAVE = EnumSet.of(Flag.OUT_OF_DOMAIN, Flag.NOT_A_GALAXY_LIKELY, Flag.CONFLICT);

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final RedshiftEstimate best;
    private final RedshiftMethod method;

    Judgement(
            Tokens tokens,
            Optional<RedshiftEstimate> photoz,
            Optional<RedshiftEstimate> specz,
            ClassProbabilities classes) {
        best = specz.or(() -> photoz).orElseThrow();
        method = specz.isPresent() ? RedshiftMethod.SPECZ : RedshiftMethod.PHOTOZ;
        flag(Flag.OUT_OF_DOMAIN, tokens.outOfDomain());
        flag(Flag.BANDS_MISSING, tokens.bands().size() < tokens.layout().bands().size());
        flag(Flag.EBV_UNKNOWN, !tokens.ebvKnown());
        flag(
                Flag.TRUNCATED,
                tokens.hasImage() && tokens.usablePixels() < LEAST_USABLE
                        || tokens.hasSpectrum() && tokens.usableSpectrum() < LEAST_USABLE);
        flag(Flag.PRIOR_DOMINATED, best.getErr68Max() - best.getErr68Min() > WIDEST_INTERVAL * (1 + best.getMedian()));
        flag(Flag.NOT_A_GALAXY_LIKELY, classes.getGalaxy() < Math.max(classes.getStar(), classes.getQuasar()));
        flag(Flag.CONFLICT, photoz.isPresent() && specz.isPresent() && apart(photoz.get(), specz.get()));
    }

    private void flag(Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private static boolean apart(RedshiftEstimate one, RedshiftEstimate other) {
        return one.getErr95Max() < other.getErr95Min() || other.getErr95Max() < one.getErr95Min();
    }

    List<Flag> flags() {
        return new ArrayList<>(flags);
    }

    Redshift redshift() {
        return Redshift.newBuilder()
                .setValue(best.getBest())
                .setLow(best.getErr68Min())
                .setHigh(best.getErr68Max())
                .setMethod(method)
                .setUse(use())
                .build();
    }

    private RedshiftUse use() {
        if (best.getRisk() > CAUTION_RISK || flags.contains(Flag.PRIOR_DOMINATED)) {
            return RedshiftUse.DO_NOT_USE;
        }
        boolean doubtful = best.getRisk() > RECOMMENDED_RISK || flags.stream().anyMatch(GRAVE::contains);
        return doubtful ? RedshiftUse.CAUTION : RedshiftUse.RECOMMENDED;
    }
}
