/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.v1.Observation;
import java.util.function.Function;

/** Makes tokens of an observation, or says why none can be made. Thread-safe. */
public final class Preparation implements Function<Observation, Decoded<TokenizedObservation>> {
    private final Tokenizer tokenizer;
    private final int leastBands;

    /** Takes whatever can be used. */
    public Preparation(Tokenizer tokenizer) {
        this(tokenizer, 1);
    }

    /** Takes observations with usable images of {@code leastBands} bands, and those with a usable spectrum. */
    public Preparation(Tokenizer tokenizer, int leastBands) {
        this.tokenizer = tokenizer;
        this.leastBands = leastBands;
    }

    @Override
    public Decoded<TokenizedObservation> apply(Observation observation) {
        if (observation.getObjectId().isBlank()) {
            return new Refused<>(Reason.INVALID_OBSERVATION, "the observation has no objectId");
        }
        if (!(observation.getDec() >= -90 && observation.getDec() <= 90)
                || !(observation.getRa() >= -360 && observation.getRa() <= 360)) {
            return new Refused<>(
                    Reason.INVALID_OBSERVATION,
                    "ra " + observation.getRa() + ", dec " + observation.getDec()
                            + " is no place on the sky, in degrees");
        }
        try {
            Tokens tokens = tokenizer.tokenize(observation);
            int bands = tokens.bands().size();
            if (bands < leastBands && !tokens.hasSpectrum()) {
                String told = "usable images of " + bands + (bands == 1 ? " band" : " bands") + ", and no spectrum; "
                        + leastBands + " bands were asked for (observations.min-bands)";
                return new Refused<>(Reason.TOO_FEW_BANDS, "the observation has " + told);
            }
            return new Enrichable<>(new TokenizedObservation(
                    observation.getObjectId(),
                    observation.getRevision(),
                    observation.getSurvey(),
                    observation.getRa(),
                    observation.getDec(),
                    observation.getKnownRedshift().filter(Double::isFinite),
                    tokens));
        } catch (UnusableObservationException e) {
            return new Refused<>(reason(e.kind()), e.getMessage());
        }
    }

    private static Reason reason(UnusableObservationException.Kind kind) {
        return switch (kind) {
            case MALFORMED_IMAGE -> Reason.MALFORMED_IMAGE;
            case DUPLICATE_BAND -> Reason.DUPLICATE_BAND;
            case DIFFERENCE_IMAGE -> Reason.DIFFERENCE_IMAGE;
            case MALFORMED_SPECTRUM -> Reason.MALFORMED_SPECTRUM;
            case NO_USABLE_DATA -> Reason.NO_USABLE_DATA;
        };
    }
}
