/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.train.Batch;

/**
 * What the batches of a run are like: some for the branches of the network that learn fast and cost little, then those for all of it.
 *
 * @param size samples of a batch for the whole network
 * @param branchBatches batches for the branches alone, at the beginning
 */
public record BatchPlan(int size, long branchBatches) {
    /** A step of the branches costs so little that more samples cost nothing. */
    private static final int BRANCH_FACTOR = 4;

    /**
     * Checks the plan.
     *
     * @throws IllegalArgumentException if the size is not positive or the number negative
     */
    public BatchPlan {
        if (size < 1) {
            throw new IllegalArgumentException("a batch needs at least one sample");
        }
        if (branchBatches < 0) {
            throw new IllegalArgumentException("a run cannot have " + branchBatches + " batches for the branches");
        }
    }

    /** What of the network batch {@code number}, from 0 on, trains. */
    Batch.Part part(long number) {
        return number < branchBatches ? Batch.Part.BRANCHES : Batch.Part.WHOLE;
    }

    /** The samples of batch {@code number}. */
    int size(long number) {
        return number < branchBatches ? BRANCH_FACTOR * size : size;
    }

    /** The samples of all batches before {@code number}. */
    long samplesBefore(long number) {
        long ofBranches = Math.min(number, branchBatches);
        return ofBranches * BRANCH_FACTOR * size + (number - ofBranches) * size;
    }
}
