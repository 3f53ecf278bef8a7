/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.Prediction;
import java.time.Instant;

/**
 * The model's answer to an observation.
 *
 * @param observation what it was asked about
 * @param prediction what it says
 * @param time when it was ready
 * @param shed whether a reconstruction was left out because the stream is late
 */
public record Answer(TokenizedObservation observation, Prediction prediction, Instant time, boolean shed) {
    /** An answer from which nothing was left out. */
    public Answer(TokenizedObservation observation, Prediction prediction, Instant time) {
        this(observation, prediction, time, false);
    }
}
