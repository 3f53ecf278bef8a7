/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.v1.Observation;
import java.util.SplittableRandom;

/** Chance that depends on the object and the condition alone, so that everybody is asked about the very same pixels. */
final class Chance {
    private Chance() {}

    static SplittableRandom of(Observation observation, String condition) {
        long object = observation.getObjectId().hashCode();
        return new SplittableRandom(object << 32 ^ condition.hashCode());
    }
}
