/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.EnrichTotals;
import dev.halflight.processor.inference.BatcherTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What a worker says of itself in a file.
 *
 * @param largestLiveHeap the most bytes that a full collection has left, as far as it was looked
 */
record WorkerReport(
        long consumed,
        long enriched,
        long deadLettered,
        long givenBack,
        long prefetchMisses,
        long prefetchErrors,
        long batches,
        long deduplicated,
        long largestLiveHeap) {
    static final WorkerReport NONE = new WorkerReport(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static WorkerReport of(EnrichTotals totals, BatcherTotals batcher, long largestLiveHeap) {
        return new WorkerReport(
                totals.consumed(),
                totals.enriched(),
                totals.deadLettered(),
                totals.givenBack(),
                totals.prefetchMisses(),
                totals.prefetchErrors(),
                batcher.batches(),
                batcher.deduplicated(),
                largestLiveHeap);
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("consumed", Long.toString(consumed));
        properties.setProperty("enriched", Long.toString(enriched));
        properties.setProperty("deadLettered", Long.toString(deadLettered));
        properties.setProperty("givenBack", Long.toString(givenBack));
        properties.setProperty("prefetchMisses", Long.toString(prefetchMisses));
        properties.setProperty("prefetchErrors", Long.toString(prefetchErrors));
        properties.setProperty("batches", Long.toString(batches));
        properties.setProperty("deduplicated", Long.toString(deduplicated));
        properties.setProperty("largestLiveHeap", Long.toString(largestLiveHeap));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (var writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkerReport read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkerReport(
                value(properties, "consumed"),
                value(properties, "enriched"),
                value(properties, "deadLettered"),
                value(properties, "givenBack"),
                value(properties, "prefetchMisses"),
                value(properties, "prefetchErrors"),
                value(properties, "batches"),
                value(properties, "deduplicated"),
                value(properties, "largestLiveHeap"));
    }

    private static long value(Properties properties, String key) {
        return Long.parseLong(properties.getProperty(key));
    }
}
