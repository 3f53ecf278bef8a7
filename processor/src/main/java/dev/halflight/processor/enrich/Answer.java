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
 */
public record Answer(TokenizedObservation observation, Prediction prediction, Instant time) {}
