/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.Optional;

/**
 * An object and what is known of it.
 *
 * @param tokens the object as the model sees it
 * @param redshift its redshift, if it is known and the object is a galaxy for all we know
 * @param objectClass its class, if it is known
 */
public record Sample(Tokens tokens, Optional<Double> redshift, Optional<ObjectClass> objectClass) {
    /** A sample of these tokens of an observation. */
    public static Sample of(Tokens tokens, Observation observation) {
        Optional<ObjectClass> objectClass = observation.getKnownClass();
        boolean perhapsGalaxy = objectClass.orElse(ObjectClass.GALAXY) == ObjectClass.GALAXY;
        return new Sample(tokens, observation.getKnownRedshift().filter(z -> perhapsGalaxy), objectClass);
    }
}
