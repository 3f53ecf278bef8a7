/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.judgement;

import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Flag;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a user should think of a model's answer: which redshift to use, what it is fit for, and what to know before.
 *
 * @param redshift the redshift to use
 * @param method where it comes from
 * @param use what it is fit for
 * @param flags what to know before using it, in the order of {@link Flag}
 */
public record Judgement(RedshiftSummary redshift, RedshiftMethod method, RedshiftUse use, List<Flag> flags) {
    /** A 68% interval wider than this, relative to 1+z, says hardly more than the training population does. */
    private static final double WIDEST_INTERVAL = 0.3;

    private static final Set<Flag> GRAVE = EnumSet.of(Flag.OUT_OF_DOMAIN, Flag.NOT_A_GALAXY_LIKELY, Flag.CONFLICT);

    public Judgement {
        flags = List.copyOf(flags);
    }

    /**
     * Judges an answer.
     *
     * @param photoz the redshift of the images alone, where there are any
     * @param specz the redshift with the spectrum, where there is one; it goes before the other
     * @param criteria what it is judged by
     * @throws java.util.NoSuchElementException if there is neither
     */
    public static Judgement of(
            Tokens tokens,
            Optional<RedshiftSummary> photoz,
            Optional<RedshiftSummary> specz,
            ClassProbabilities classes,
            Criteria criteria) {
        RedshiftSummary best = specz.or(() -> photoz).orElseThrow();
        Set<Flag> flags = ObservationFlags.of(tokens, criteria.domain());
        if (best.high68() - best.low68() > WIDEST_INTERVAL * (1 + best.median())) {
            flags.add(Flag.PRIOR_DOMINATED);
        }
        if (classes.getGalaxy() < Math.max(classes.getStar(), classes.getQuasar())) {
            flags.add(Flag.NOT_A_GALAXY_LIKELY);
        }
        if (photoz.isPresent() && specz.isPresent() && apart(photoz.get(), specz.get())) {
            flags.add(Flag.CONFLICT);
        }
        RedshiftMethod method = specz.isPresent() ? RedshiftMethod.SPECZ : RedshiftMethod.PHOTOZ;
        RedshiftUse use = use(best.risk(), flags, criteria.thresholds());
        boolean isScant = use == RedshiftUse.RECOMMENDED && ObservationFlags.areScant(tokens);
        return new Judgement(best, method, isScant ? RedshiftUse.CAUTION : use, List.copyOf(flags));
    }

    private static boolean apart(RedshiftSummary one, RedshiftSummary other) {
        return one.high95() < other.low95() || other.high95() < one.low95();
    }

    private static RedshiftUse use(double risk, Set<Flag> flags, Thresholds thresholds) {
        if (risk > thresholds.cautionRisk() || flags.contains(Flag.PRIOR_DOMINATED)) {
            return RedshiftUse.DO_NOT_USE;
        }
        boolean doubtful = risk > thresholds.recommendedRisk() || flags.stream().anyMatch(GRAVE::contains);
        return doubtful ? RedshiftUse.CAUTION : RedshiftUse.RECOMMENDED;
    }
}
