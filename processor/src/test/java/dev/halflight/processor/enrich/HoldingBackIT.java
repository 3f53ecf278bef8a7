/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The control of {@link ExactlyOnceIT}: the design that comes to mind first loses records, and the verdict says so. */
@Timeout(120)
class HoldingBackIT {
    private static final int OBJECTS = 1000;
    private static final int BATCH = 64;

    @TempDir
    Path folder;

    /** Collects a batch in memory: Kafka Streams commits the offsets of records that are still in it. */
    private static final class HoldingProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
        private final List<Record<byte[], byte[]>> held = new ArrayList<>();

        @Override
        public void process(Record<byte[], byte[]> record) {
            held.add(record);
            if (held.size() == BATCH) {
                held.forEach(each -> context().forward(each));
                held.clear();
            }
        }
    }

    @Test
    void shouldFindTheRecordsThatAProcessorLosesWhichHoldsThemOverACommit() throws Exception {
        List<String> sent = IntStream.range(0, OBJECTS)
                .mapToObj(i -> ToyModel.POISON + "-" + i)
                .toList();
        try (TestCluster cluster = new TestCluster(folder);
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            cluster.send(sent);
            try (KafkaStreams streams = new KafkaStreams(topology(), properties(cluster))) {
                streams.start();
                while (consumed(admin) < OBJECTS) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }

            Verdict verdict = cluster.verdict(sent);
            assertThat(verdict.lost()).isNotEmpty().hasSize(OBJECTS - cluster.committed());
            assertThat(verdict.duplicated()).isEmpty();
        }
    }

    private static Topology topology() {
        var bytesIn = new ByteArrayDeserializer();
        var bytesOut = new ByteArraySerializer();
        return new Topology()
                .addSource("in", bytesIn, bytesIn, ToyStream.TOPICS.observations())
                .addProcessor("hold", HoldingProcessor::new, "in")
                .addSink("out", ToyStream.TOPICS.deadLetters(), bytesOut, bytesOut, "hold");
    }

    private static Properties properties(TestCluster cluster) {
        Properties properties = new Properties();
        properties.put("application.id", "holding-back");
        properties.put("bootstrap.servers", cluster.bootstrapServers());
        properties.put("processing.guarantee", "exactly_once_v2");
        properties.put("main.consumer.auto.offset.reset", "earliest");
        return properties;
    }

    /** Records whose offsets are committed; an offset counts the marker that ends a transaction, but these were sent without. */
    private static long consumed(Admin admin) throws Exception {
        return admin.listConsumerGroupOffsets("holding-back").partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }
}
