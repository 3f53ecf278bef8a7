/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.upgrade;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends observations at a steady rate until it is told to stop: the objects of the sample again and again, each time as a further
 * revision. Some have neither images nor a spectrum.
 */
public final class SteadyInput implements AutoCloseable {
    /** One of so many observations can only become a dead letter. */
    public static final int UNUSABLE = 50;

    private static final Duration INTERVAL = Duration.ofMillis(40);

    private final TopicNames topics;
    private final KafkaProducer<String, Observation> producer;
    private final Iterator<Observation> sample;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::send, "steady-input");
    private volatile boolean stopped;

    /**
     * Begins.
     *
     * @throws IOException if the sample cannot be read
     */
    public SteadyInput(KafkaSettings kafka, TopicNames topics, SchemaRegistry registry) throws IOException {
        this.topics = topics;
        Map<String, Object> properties = new HashMap<>(kafka.client());
        producer = new KafkaProducer<>(properties, new StringSerializer(), new RecordSerializer<>(registry));
        sample = new Sample().cycle(Integer.MAX_VALUE);
        thread.setDaemon(true);
        thread.start();
    }

    private void send() {
        long next = System.nanoTime();
        try (producer) {
            while (!stopped) {
                send(observation());
                next += INTERVAL.toNanos();
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private void send(Observation observation) {
        String key = observation.getObjectId();
        sent.add(key + " revision " + observation.getRevision());
        producer.send(new ProducerRecord<>(topics.observations(), key, observation), (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    private Observation observation() {
        Observation observation = sample.next();
        if (sent.size() % UNUSABLE != UNUSABLE - 1) {
            return observation;
        }
        return Observation.newBuilder(observation)
                .setObjectId(observation.getObjectId() + "-unusable")
                .setImages(List.of())
                .setSpectrum(null)
                .build();
    }

    /** What names each of the observations that have been sent by now. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** Stops, and returns what names each of the observations that the broker has. */
    public List<String> stop() throws InterruptedException {
        stopped = true;
        thread.join();
        Exception problem = failure.get();
        if (problem != null) {
            throw new AssertionError("an observation could not be sent", problem);
        }
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        stopped = true;
    }
}
