/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.v1.Observation;
import java.util.function.Function;

/** Makes tokens of an observation, or says why none can be made. Thread-safe. */
public final class Preparation implements Function<Observation, Decoded<TokenizedObservation>> {
    private final Tokenizer tokenizer;

    public Preparation(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
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
            return new Enrichable<>(new TokenizedObservation(
                    observation.getObjectId(),
                    observation.getRevision(),
                    observation.getSurvey(),
                    observation.getRa(),
                    observation.getDec(),
                    observation.getKnownRedshift().filter(Double::isFinite),
                    tokenizer.tokenize(observation)));
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
