/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.inference.DeviceModel;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.schemas.tokens.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Measures a model on batches that are ready. */
final class BareModel {
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int BATCHES = 4;

    private BareModel() {}

    /**
     * Observations a second. Batches are full, whatever the scenario's are: it is the model's best.
     *
     * @param fullBatch observations of a batch
     */
    static double rate(Models models, Scenario scenario, int fullBatch) throws IOException {
        List<Tokens> inputs = models.tokens(scenario, BATCHES * fullBatch);
        ModelOptions options = models.options(scenario);
        try (DeviceModel model = models.loader(scenario).load(models.folder(scenario), options)) {
            return rate(model, inputs, fullBatch, options.streams());
        }
    }

    /**
     * Observations a second of a model that is loaded, asked by as many threads as it has streams.
     *
     * @param inputs some full batches
     */
    static double rate(DeviceModel model, List<Tokens> inputs, int fullBatch, int streams) {
        int batches = inputs.size() / fullBatch;
        LongAdder done = new LongAdder();
        // each stream's first batch finds its memory
        ask(streams, stream -> model.run(inputs.subList(0, fullBatch)));
        long start = System.nanoTime();
        ask(streams, stream -> {
            for (int batch = stream % batches;
                    System.nanoTime() - start < TIME.toNanos();
                    batch = (batch + 1) % batches) {
                model.run(inputs.subList(batch * fullBatch, (batch + 1) * fullBatch));
                done.add(fullBatch);
            }
        });
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }

    private static void ask(int streams, IntConsumer question) {
        List<CompletableFuture<Void>> asked = IntStream.range(0, streams)
                .mapToObj(stream -> CompletableFuture.runAsync(
                        () -> question.accept(stream), task -> new Thread(task, "bare-" + stream).start()))
                .toList();
        asked.forEach(CompletableFuture::join);
    }
}
