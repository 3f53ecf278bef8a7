/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.Optional;

/**
 * An object of an evaluation.
 *
 * @param observation what was measured, and what is known of it
 * @param tokens the same as the model sees it
 */
public record Sample(Observation observation, Tokens tokens) {
    /** Its redshift, if it is known and the object is a galaxy for all we know. */
    public Optional<Double> redshift() {
        boolean perhapsGalaxy = objectClass().orElse(ObjectClass.GALAXY) == ObjectClass.GALAXY;
        return observation.getKnownRedshift().filter(redshift -> perhapsGalaxy);
    }

    /** Its class, if it is known. */
    public Optional<ObjectClass> objectClass() {
        return observation.getKnownClass();
    }
}
