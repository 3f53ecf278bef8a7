/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/**
 * How a model is run.
 *
 * @param device where
 * @param precision what the networks compute in
 * @param threads threads of one operation on the processor
 * @param reconstruct whether tokens are predicted too, which more than doubles the work
 */
public record ModelOptions(Device device, PrecisionChoice precision, int threads, boolean reconstruct) {
    public ModelOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("a model needs at least one thread, not " + threads);
        }
    }
}
