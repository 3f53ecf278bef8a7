/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.Map;

/**
 * How a model is run.
 *
 * @param device where
 * @param precision what the networks compute in
 * @param threads threads of one operation on the processor
 * @param reconstruct whether tokens are predicted too, which more than doubles the work
 * @param streams how many batches may be on the device at one time
 * @param provider what ONNX Runtime's provider of a GPU is told, by the provider's own names
 */
public record ModelOptions(
        Device device,
        PrecisionChoice precision,
        int threads,
        boolean reconstruct,
        int streams,
        Map<String, String> provider) {
    public ModelOptions {
        if (threads < 1 || streams < 1) {
            throw new IllegalArgumentException(
                    "a model needs at least one thread and one stream, not " + threads + " and " + streams);
        }
        provider = ProviderOption.require(device, provider);
    }

    /** With one stream, and a provider that is told nothing. */
    public ModelOptions(Device device, PrecisionChoice precision, int threads, boolean reconstruct) {
        this(device, precision, threads, reconstruct, 1, Map.of());
    }
}
