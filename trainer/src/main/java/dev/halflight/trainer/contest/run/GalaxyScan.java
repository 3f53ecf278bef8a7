/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.stream.LongStream;

/** Passes over a simulated sky and keeps its galaxies, in order. */
final class GalaxyScan {
    private final Simulation sky;
    private final long seed;
    private long next;

    /** Begins with object {@code first} of the sky {@code seed}. */
    GalaxyScan(Simulation sky, long seed, long first) {
        this.sky = sky;
        this.seed = seed;
        next = first;
    }

    /** The galaxies among the next objects, made by all processors; perhaps none. */
    List<Galaxy> among(int objects) {
        long first = next;
        next += objects;
        return LongStream.range(first, next)
                .parallel()
                .mapToObj(index -> new Galaxy(index, sky.observation(seed, index)))
                .filter(galaxy -> isGalaxy(galaxy.observation()))
                .toList();
    }

    private static boolean isGalaxy(Observation observation) {
        return observation.getKnownClass().orElse(ObjectClass.STAR) == ObjectClass.GALAXY
                && observation.getKnownRedshift().isPresent();
    }
}
