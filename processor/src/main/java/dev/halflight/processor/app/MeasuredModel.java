/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.DeviceException;
import dev.halflight.processor.metrics.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells the metrics of every batch that a model answers, and remembers whether its device failed last. */
final class MeasuredModel<I, O> implements BatchModel<I, O> {
    private final BatchModel<I, O> model;
    private final Metrics metrics;
    private volatile Optional<String> failure = Optional.empty();

    MeasuredModel(BatchModel<I, O> model, Metrics metrics) {
        this.model = model;
        this.metrics = metrics;
    }

    @Override
    public List<O> run(List<I> inputs) {
        long start = System.nanoTime();
        List<O> outputs;
        try {
            outputs = model.run(inputs);
            failure = Optional.empty();
        } catch (DeviceException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
        metrics.batch(inputs.size(), Duration.ofNanos(System.nanoTime() - start));
        return outputs;
    }

    /** Why the device did not answer the last batch; empty where it did. */
    Optional<String> failure() {
        return failure;
    }
}
