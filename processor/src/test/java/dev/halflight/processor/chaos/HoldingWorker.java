/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyModel;
import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * A stream around a {@link HoldingProcessor} that halts as soon as it has seen a commit of records which it still holds.
 * Arguments: bootstrap servers, registry, partitions.
 */
final class HoldingWorker {
    /** How it exits. */
    static final int HALTED = 17;

    private HoldingWorker() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Lifeline.hold(command -> {});
        SchemaRegistry registry = new SchemaRegistry(arguments[1], Map.of());
        AtomicLong forwarded = new AtomicLong();
        KafkaStreams streams = new KafkaStreams(topology(registry, forwarded), properties(arguments[0]));
        streams.start();
        try (GroupOffsets offsets = new GroupOffsets(arguments[0], Worker.GROUP, Integer.parseInt(arguments[2]))) {
            while (true) {
                haltIfAhead(offsets.committed(), forwarded);
                Thread.sleep(20);
            }
        }
    }

    private static void haltIfAhead(long committed, AtomicLong forwarded) {
        synchronized (forwarded) {
            if (committed > forwarded.get()) {
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }

    private static Topology topology(SchemaRegistry registry, AtomicLong forwarded) {
        var bytesIn = new ByteArrayDeserializer();
        var bytesOut = new ByteArraySerializer();
        ToyModel model = new ToyModel(Duration.ZERO);
        return new Topology()
                .addSource("in", bytesIn, bytesIn, ToyStream.TOPICS.observations())
                .addProcessor("hold", () -> new HoldingProcessor(model, registry, forwarded), "in")
                .addSink(HoldingProcessor.ENRICHED, ToyStream.TOPICS.enriched(), bytesOut, bytesOut, "hold")
                .addSink(HoldingProcessor.DEAD_LETTERS, ToyStream.TOPICS.deadLetters(), bytesOut, bytesOut, "hold");
    }

    private static Properties properties(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put("application.id", Worker.GROUP);
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("processing.guarantee", "exactly_once_v2");
        properties.put("num.stream.threads", 2);
        properties.put("main.consumer.auto.offset.reset", "earliest");
        properties.put("main.consumer.session.timeout.ms", (int) Worker.SESSION_TIMEOUT.toMillis());
        properties.put("main.consumer.heartbeat.interval.ms", 1000);
        return properties;
    }
}
