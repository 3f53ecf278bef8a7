/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.ObservationSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.SheddingSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.config.WebSettings;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The application on a broker and a registry in this JVM: the whole stream, without anything to install. */
public final class EmbeddedRun implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final int WINDOW = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ROOM_CHECK = Duration.ofMillis(200);
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final EmbeddedCluster cluster;
    private final Settings settings;
    private final Application application;

    /**
     * Starts everything.
     *
     * @throws IOException if the model cannot be read, a port is taken, or there is no temporary folder
     */
    public EmbeddedRun(ModelSettings model, WebSettings web, String version) throws IOException {
        this(model, web, ObservationSettings.DEFAULT, version);
    }

    /**
     * Starts everything.
     *
     * @param observations what of the observations is enriched
     * @throws IOException if the model cannot be read, a port is taken, or there is no temporary folder
     */
    public EmbeddedRun(ModelSettings model, WebSettings web, ObservationSettings observations, String version)
            throws IOException {
        // nobody waits for the transactions of a file, and the machine may be slow
        Configuration defaults = new Configuration(Map.of("stream.transaction-timeout", "60s"));
        TopicNames topics = TopicNames.from(defaults);
        BatchSettings batch = BatchSettings.from(defaults);
        StreamSettings stream = StreamSettings.from(defaults, batch);
        cluster = new EmbeddedCluster(topics, PARTITIONS, stream.largestRecord());
        LimitSettings limits = LimitSettings.from(defaults, stream);
        settings = new Settings(
                cluster.kafka(),
                cluster.registry(),
                topics,
                batch,
                stream,
                BreakerSettings.OFF,
                limits,
                model,
                web,
                observations,
                SheddingSettings.NONE);
        application = start(version);
    }

    private Application start(String version) throws IOException {
        try {
            return new Application(settings, version);
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    public Application application() {
        return application;
    }

    public KafkaSettings kafka() {
        return settings.kafka();
    }

    public RegistrySettings registry() {
        return settings.registry();
    }

    /**
     * Sends observations through the stream, and hands on what becomes of them in their order. Call it once.
     *
     * @param outcomes called by one thread at a time
     * @throws IOException if nothing comes out of the stream for two minutes, or the outcomes cannot be handed on
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void send(Iterator<Observation> observations, Consumer<Outcome> outcomes)
            throws IOException, InterruptedException {
        InOrder order = new InOrder(WINDOW, outcomes);
        AtomicLong total = new AtomicLong(UNKNOWN);
        ExecutorService collector = Executors.newSingleThreadExecutor();
        try {
            Future<?> collected = collector.submit(() -> {
                collect(order, total);
                return null;
            });
            total.set(produce(observations, order, collected));
            collected.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            // an interrupt would leave the consumer in the middle of something
            total.set(0);
            collector.shutdown();
            collector.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private long produce(Iterator<Observation> observations, InOrder order, Future<?> collected)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, Object> properties = new HashMap<>(settings.kafka().client());
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * settings.stream().largestRecord());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        long number = 0;
        try (SchemaRegistry registry = new SchemaRegistry(
                        settings.registry().url(), settings.registry().properties());
                RecordSerializer<Observation> serializer = new RecordSerializer<>(registry);
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            while (observations.hasNext()) {
                Observation observation = observations.next();
                awaitRoom(order, collected);
                String topic = settings.topics().observations();
                byte[] value = Objects.requireNonNull(serializer.serialize(topic, observation));
                if (value.length > settings.stream().largestRecord()) {
                    order.take(number, tooLarge(observation, value.length));
                } else {
                    var record = new ProducerRecord<>(topic, observation.getObjectId(), value);
                    record.headers()
                            .add(OutcomeReader.NUMBER, Long.toString(number).getBytes(StandardCharsets.UTF_8));
                    producer.send(record);
                }
                number++;
            }
            producer.flush();
        }
        return number;
    }

    /** There is never room again once the outcomes are no longer collected. */
    private static void awaitRoom(InOrder order, Future<?> collected) throws InterruptedException, ExecutionException {
        boolean entered = false;
        while (!entered) {
            entered = order.enter(ROOM_CHECK);
            if (collected.isDone()) {
                collected.get();
            }
        }
    }

    private Outcome tooLarge(Observation observation, int bytes) {
        return new Outcome.DeadLettered(
                observation.getObjectId(),
                "RECORD_TOO_LARGE",
                "the observation has " + bytes + " bytes, more than "
                        + settings.stream().largestRecord() + ": cut its images down");
    }

    private void collect(InOrder order, AtomicLong total) throws IOException {
        try (OutcomeReader reader = new OutcomeReader(settings.kafka(), settings.registry(), settings.topics())) {
            long last = System.nanoTime();
            while (order.done() < total.get()) {
                for (OutcomeReader.Numbered numbered : reader.poll(Duration.ofMillis(100))) {
                    order.take(numbered.number(), numbered.outcome());
                    last = System.nanoTime();
                }
                if (System.nanoTime() - last > PATIENCE.toNanos()) {
                    throw new IOException("nothing came out of the stream for " + PATIENCE.toSeconds() + " s after "
                            + order.done() + " observations; the log says why");
                }
            }
        }
    }

    @Override
    public void close() {
        application.close();
        cluster.close();
    }
}
