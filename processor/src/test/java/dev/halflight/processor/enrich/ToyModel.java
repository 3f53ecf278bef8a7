/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.BatchModel;
import dev.halflight.v1.Observation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Computes a redshift from the object's identifier, takes its time, and fails on poison. */
public final class ToyModel implements BatchModel<Observation, ToyModel.Answer> {
    /** An object that the model fails on. */
    public static final String POISON = "poison";

    private final Duration timePerBatch;

    /** What the model says of one object. */
    public record Answer(Observation observation, double redshift) {}

    public ToyModel(Duration timePerBatch) {
        this.timePerBatch = timePerBatch;
    }

    @Override
    public List<Answer> run(List<Observation> inputs) {
        rest(timePerBatch);
        return inputs.stream().map(ToyModel::answer).toList();
    }

    private static Answer answer(Observation observation) {
        if (observation.getObjectId().startsWith(POISON)) {
            throw new IllegalArgumentException(observation.getObjectId() + " makes the model fail");
        }
        return new Answer(observation, redshift(observation.getObjectId()));
    }

    /** What it says of an object. */
    public static double redshift(String objectId) {
        return Math.floorMod(31L * objectId.hashCode(), 5000) / 1000.0;
    }

    /** Does nothing for a time. */
    public static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
