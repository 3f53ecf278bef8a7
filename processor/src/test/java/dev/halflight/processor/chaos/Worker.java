/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.enrich.EnrichCounters;
import dev.halflight.processor.enrich.StreamRunner;
import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.retry.Backoff;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The stream around an {@link UnsteadyModel}, in a process of its own. Arguments: bootstrap servers, registry, report file. It
 * obeys the model's commands; SIGTERM stops it.
 */
final class Worker {
    static final String GROUP = "chaos";

    /** What a paused worker must exceed to be given up by the others. */
    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(4);

    /** An answer is waited for 3 s. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(5);

    private static final StreamSettings SETTINGS = new StreamSettings(GROUP, 2, TRANSACTION_TIMEOUT, 1 << 20, 64);
    /** Batches side by side: whatever holds for two holds for one. */
    private static final int STREAMS = 2;

    private static final int REPORT_EVERY_MILLIS = 500;
    private static final int LOOK_AT_HEAP_EVERY = 4;

    private Worker() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path report = Path.of(arguments[2]);
        SchemaRegistry registry = new SchemaRegistry(arguments[1], Map.of());
        UnsteadyModel model = new UnsteadyModel();
        var batcher = new Batcher<>(model, 32, Duration.ofMillis(50), Backoff.within(Duration.ofSeconds(3)), STREAMS);
        EnrichCounters counters = new EnrichCounters();
        var enrichment = ToyStream.enrichment(registry, batcher, counters);
        StreamRunner runner = new StreamRunner(kafka(arguments[0]), SETTINGS, enrichment);

        CountDownLatch stop = new CountDownLatch(1);
        Thread reporter = new Thread(() -> {
            long largest = 0;
            boolean stopped = false;
            for (int i = 0; !stopped; i++) {
                stopped = await(stop);
                if (i % LOOK_AT_HEAP_EVERY == 0) {
                    largest = Math.max(largest, liveHeap());
                }
                WorkerReport.of(counters.totals(), batcher.totals(), largest).write(report);
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            runner.close();
            stop.countDown();
            join(reporter);
        }));
        Lifeline.hold(model::obey);
        reporter.start();
        runner.start();
        reporter.join();
    }

    private static KafkaSettings kafka(String bootstrapServers) {
        return new KafkaSettings(
                bootstrapServers,
                Map.of(
                        "main.consumer.session.timeout.ms",
                        Long.toString(SESSION_TIMEOUT.toMillis()),
                        "main.consumer.heartbeat.interval.ms",
                        "1000"));
    }

    /** What the collection left, without what has come since. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static boolean await(CountDownLatch stop) {
        try {
            return stop.await(REPORT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
