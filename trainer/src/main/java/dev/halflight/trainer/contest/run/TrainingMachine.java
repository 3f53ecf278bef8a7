/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import java.time.Duration;

/**
 * What trainings run on; it may change when a contest goes on.
 *
 * @param threads threads that share the samples of a step
 * @param dataThreads threads that make batches ahead
 * @param snapshotEvery time between two points of a learning curve
 * @param checkpointEvery time between two checkpoints: as much as a killed process loses
 */
public record TrainingMachine(int threads, int dataThreads, Duration snapshotEvery, Duration checkpointEvery) {
    /**
     * Checks the machine.
     *
     * @throws IllegalArgumentException if a number is not positive
     */
    public TrainingMachine {
        if (threads < 1 || dataThreads < 1) {
            throw new IllegalArgumentException("--threads and --data-threads must be at least 1");
        }
        if (snapshotEvery.isZero() || snapshotEvery.isNegative() || checkpointEvery.isZero()) {
            throw new IllegalArgumentException("--snapshot-seconds must be positive");
        }
    }
}
