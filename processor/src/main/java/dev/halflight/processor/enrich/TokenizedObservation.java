/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.schemas.tokens.Tokens;
import java.util.Optional;

/**
 * What is kept of an observation while the model looks at it.
 *
 * @param objectId the object's identifier
 * @param revision the observation's revision
 * @param survey the survey
 * @param ra right ascension, degrees
 * @param dec declination, degrees
 * @param knownRedshift carried along to the result, and looked at by nothing on the way
 * @param tokens what the model sees
 */
public record TokenizedObservation(
        String objectId,
        long revision,
        String survey,
        double ra,
        double dec,
        Optional<Double> knownRedshift,
        Tokens tokens) {}
