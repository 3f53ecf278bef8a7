/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.metrics.Metrics;
import java.time.Duration;
import java.util.List;

/** Tells the metrics of every batch that a model answers. */
final class MeasuredModel<I, O> implements BatchModel<I, O> {
    private final BatchModel<I, O> model;
    private final Metrics metrics;

    MeasuredModel(BatchModel<I, O> model, Metrics metrics) {
        this.model = model;
        this.metrics = metrics;
    }

    @Override
    public List<O> run(List<I> inputs) {
        long start = System.nanoTime();
        List<O> outputs = model.run(inputs);
        metrics.batch(inputs.size(), Duration.ofNanos(System.nanoTime() - start));
        return outputs;
    }
}
