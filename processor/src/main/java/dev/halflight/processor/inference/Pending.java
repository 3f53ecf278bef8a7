/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.time.Duration;

/**
 * An answer that is on its way.
 *
 * @param <O> what the model answers
 */
public interface Pending<O> {
    /**
     * Waits for the answer. The device, if it is idle, does not wait for more records then.
     *
     * @throws RecordFailedException if the model fails on this record
     * @throws UnavailableException if there is no answer within the limit, or the device fails, or the batcher is closed
     */
    O await(Duration limit) throws RecordFailedException, UnavailableException, InterruptedException;
}
