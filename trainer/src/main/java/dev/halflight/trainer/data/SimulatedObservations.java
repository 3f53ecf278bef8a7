/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.v1.Observation;
import java.util.function.Supplier;

/** The objects of a simulated sky, one after the other: none comes twice. To pass over some costs nothing. */
public final class SimulatedObservations implements ObservationSource {
    private final Simulation simulation;
    private final long seed;
    private long index;

    /** Begins with object 0 of the sky {@code seed}. */
    public SimulatedObservations(Simulation simulation, long seed) {
        this.simulation = simulation;
        this.seed = seed;
    }

    @Override
    public Supplier<Observation> next() {
        long number = index++;
        return () -> simulation.observation(seed, number);
    }

    @Override
    public void skip(long count) {
        index += count;
    }

    @Override
    public void close() {}
}
