/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.v1.Observation;

/**
 * A galaxy of a simulated sky.
 *
 * @param index its number among the objects of the sky
 */
record Galaxy(long index, Observation observation) {
    /** Its true redshift. */
    double redshift() {
        return observation
                .getKnownRedshift()
                .orElseThrow(() -> new IllegalStateException(observation.getObjectId() + " has no known redshift"));
    }
}
