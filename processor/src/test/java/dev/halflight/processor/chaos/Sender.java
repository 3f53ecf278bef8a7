/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyRecords;
import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends the numbered objects, as many as it is allowed to, each once, however long the brokers are away. */
final class Sender implements AutoCloseable {
    private static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(15).toMillis();

    private final int records;
    private final KafkaProducer<String, Observation> producer;
    private final Semaphore allowance = new Semaphore(0);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::send, "sender");
    private int allowed;

    Sender(String bootstrapServers, SchemaRegistry registry, int records) {
        this.records = records;
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "linger.ms",
                20,
                "max.in.flight.requests.per.connection",
                1,
                "max.block.ms",
                PATIENCE_MILLIS,
                "delivery.timeout.ms",
                PATIENCE_MILLIS);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new RecordSerializer<>(registry));
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the first {@code total} records go, and no more than there are. */
    void allow(int total) {
        int more = Math.min(total, records) - allowed;
        if (more > 0) {
            allowed += more;
            allowance.release(more);
        }
    }

    private void send() {
        try {
            for (int i = 0; i < records; i++) {
                allowance.acquire();
                String id = NumberedObject.id(i);
                var record = new ProducerRecord<>(ToyStream.TOPICS.observations(), id, ToyRecords.observation(id));
                producer.send(record, (metadata, problem) -> note(problem));
            }
            producer.flush();
        } catch (InterruptedException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void note(@Nullable Exception problem) {
        if (problem == null) {
            acknowledged.incrementAndGet();
        } else {
            failure.compareAndSet(null, problem);
        }
    }

    /** Fails if a record could not be sent. */
    void requireHealthy() {
        Exception problem = failure.get();
        if (problem != null) {
            throw new AssertionError("the sender failed after " + acknowledged + " records", problem);
        }
    }

    /** Waits until all records are sent. */
    void awaitEnd() throws InterruptedException {
        thread.join();
        requireHealthy();
        if (acknowledged.get() != records) {
            throw new AssertionError("only " + acknowledged + " of " + records + " records were acknowledged");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        producer.close(Duration.ZERO);
    }
}
