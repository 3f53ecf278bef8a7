/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The stream around a {@link ToyModel}, in a process of its own that can be killed. Arguments: bootstrap servers, registry, report
 * file, milliseconds a batch, the number of the batch that stalls (0 for none), milliseconds of the stall. SIGTERM stops it.
 */
final class Worker {
    /** A wait of 2.4 s. */
    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(4);

    private static final int REPORT_EVERY_MILLIS = 250;

    private Worker() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path report = Path.of(arguments[2]);
        SchemaRegistry registry = new SchemaRegistry(arguments[1], Map.of());
        var model = stalling(
                new ToyModel(Duration.ofMillis(Long.parseLong(arguments[3]))),
                Integer.parseInt(arguments[4]),
                Duration.ofMillis(Long.parseLong(arguments[5])));
        var batcher = new Batcher<>(model, 32, Duration.ofMillis(50));
        EnrichCounters counters = new EnrichCounters();
        var enrichment = new Enrichment<>(
                ToyStream.TOPICS,
                new ObservationIntake<>(registry, ToyRecords::prepare),
                batcher,
                ToyRecords::enrich,
                new RecordSerializer<>(registry),
                counters);
        KafkaSettings kafka = new KafkaSettings(
                arguments[0],
                Map.of("main.consumer.session.timeout.ms", "3000", "main.consumer.heartbeat.interval.ms", "500"));
        StreamRunner runner = new StreamRunner(
                kafka, new StreamSettings("exactly-once", 2, TRANSACTION_TIMEOUT, 1 << 20, 128), enrichment);

        CountDownLatch stop = new CountDownLatch(1);
        Thread reporter = new Thread(() -> {
            long largest = 0;
            boolean stopped = false;
            while (!stopped) {
                stopped = await(stop);
                largest = Math.max(largest, liveHeap());
                WorkerReport.of(counters.totals(), batcher.totals(), largest).write(report);
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            runner.close();
            stop.countDown();
            join(reporter);
        }));
        reporter.start();
        runner.start();
        reporter.join();
    }

    private static BatchModel<Observation, ToyModel.Answer> stalling(ToyModel model, int number, Duration stall) {
        AtomicInteger batches = new AtomicInteger();
        return inputs -> {
            if (batches.incrementAndGet() == number) {
                ToyModel.rest(stall);
            }
            return model.run(inputs);
        };
    }

    private static long liveHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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
