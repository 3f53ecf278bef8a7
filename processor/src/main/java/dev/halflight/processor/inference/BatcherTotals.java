/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/**
 * What a batcher has done since it was made: {@code submitted = answered + failed + unavailable + inFlight}.
 *
 * @param submitted records taken in
 * @param deduplicated submissions of a record that was in flight already; not counted in {@code submitted}
 * @param answered records that the model answered
 * @param failed records that the model failed on
 * @param unavailable records given back because of the device, or because the batcher was closed
 * @param closedFull batches closed because they were full
 * @param closedIdle batches closed because a thread waited and no other batch was running
 * @param closedLate batches closed because the first record had waited long enough
 * @param runs runs of the model: one a batch, and more for a batch that failed
 * @param busyNanos time during which at least one batch was in the model, nanoseconds
 * @param queued records that wait for the device at this moment
 * @param inFlight records that wait for it or are in the model at this moment
 * @param largestQueue the most records that have waited for the device at one time
 */
public record BatcherTotals(
        long submitted,
        long deduplicated,
        long answered,
        long failed,
        long unavailable,
        long closedFull,
        long closedIdle,
        long closedLate,
        long runs,
        long busyNanos,
        int queued,
        int inFlight,
        int largestQueue) {
    /** Batches taken from the queue. */
    public long batches() {
        return closedFull + closedIdle + closedLate;
    }

    /** Records of a batch that the model answered, on average; NaN before the first. */
    public double meanBatch() {
        return answered / (double) runs;
    }
}
