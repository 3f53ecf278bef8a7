/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.v1.Observation;

/** Tokenizes what is learned from. */
final class TrainingTokens {
    private TrainingTokens() {}

    /**
     * The tokens of an observation.
     *
     * @throws IllegalArgumentException if it cannot be used; the message names it
     */
    static Tokens of(Tokenizer tokenizer, Observation observation) {
        try {
            return tokenizer.tokenize(observation);
        } catch (UnusableObservationException e) {
            throw new IllegalArgumentException(
                    "observation " + observation.getObjectId() + " cannot be trained on: " + e.getMessage(), e);
        }
    }
}
