/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.v1.Observation;
import java.util.Random;
import java.util.function.Supplier;

/** The same galaxies again and again, each time in another order. They are simulated anew, which is cheaper than to keep them. */
final class ShuffledGalaxies implements ObservationSource {
    private final Simulation sky;
    private final long[] indices;
    private final long seed;
    private long place;
    private long shuffledEpoch = -1;
    private long[] order = {};

    /**
     * Begins with the first order.
     *
     * @param indices of the galaxies on the sky
     * @param seed of the orders
     */
    ShuffledGalaxies(Simulation sky, long[] indices, long seed) {
        this.sky = sky;
        this.indices = indices.clone();
        this.seed = seed;
    }

    @Override
    public Supplier<Observation> next() {
        long epoch = place / indices.length;
        if (epoch != shuffledEpoch) {
            shuffle(epoch);
        }
        long index = order[(int) (place % indices.length)];
        place++;
        return () -> sky.observation(ContestSettings.TRAINING_SKY, index);
    }

    /** Fisher and Yates 1938, as Durstenfeld 1964 has it. */
    private void shuffle(long epoch) {
        Random random = new Random(seed * 1_000_003 + epoch);
        order = indices.clone();
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            long swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
        shuffledEpoch = epoch;
    }

    @Override
    public void skip(long count) {
        place += count;
    }

    @Override
    public void close() {}
}
