/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.processor.hostile.MutatedPayloads;
import dev.halflight.processor.hostile.MutatedPayloads.Fate;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever bytes come, the running stream counts every record, enriches those that are sound, and its memory does not grow. By default
 * a few thousand; {@code -Dmutated.records=100000} for a long run.
 */
@Timeout(3600)
class MutatedPayloadsIT {
    private static final Logger LOG = LoggerFactory.getLogger(MutatedPayloadsIT.class);
    private static final TopicNames TOPICS = new TopicNames("in", "out", "lost");
    private static final int RECORDS = Integer.getInteger("mutated.records", 3000);
    private static final long SEED = Long.getLong("mutated.seed", 1);
    private static final int HEAP_MEGABYTES = 512;
    /** In a shorter run buffers, caches and histograms are still filling. */
    private static final int MANY = 20_000;

    private static final long GROWTH = 64 << 20;

    private EmbeddedCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = new EmbeddedCluster(TOPICS, 2, 1 << 20);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldCountEveryRecordAndEnrichTheSoundOnes() throws Exception {
        try (SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of());
                ProgramProcess program =
                        ProgramProcess.enrich(HEAP_MEGABYTES, cluster, TOPICS, "dead-letters.breaker.share=0")) {
            String line = program.awaitLine("enriching");
            LiveHeap heap = new LiveHeap(line.substring(line.indexOf("http://")), program.number());
            MutatedPayloads payloads =
                    new MutatedPayloads(registry, TOPICS.observations(), SEED, TestObservations.withSpectrum());
            Fate[] expected = new Fate[RECORDS];
            String[] ways = new String[RECORDS];
            int[] enriched = new int[RECORDS];
            int[] deadLetters = new int[RECORDS];
            try (var producer = new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer());
                    var outcomes =
                            new KafkaConsumer<>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
                outcomes.subscribe(List.of(TOPICS.enriched(), TOPICS.deadLetters()));
                int found = 0;
                LongAdder unsent = new LongAdder();
                for (int sent = 0; found < RECORDS; ) {
                    // a few hundred ahead: the broker's folder stays small, and the end of the run is like its
                    // beginning
                    for (; sent < Math.min(RECORDS, found + 500); sent++) {
                        MutatedPayloads.Payload payload = payloads.next();
                        expected[sent] = payload.fate();
                        ways[sent] = payload.way();
                        producer.send(
                                new ProducerRecord<>(TOPICS.observations(), Integer.toString(sent), payload.value()),
                                (sentTo, failure) -> unsent.add(failure == null ? 0 : 1));
                    }
                    for (ConsumerRecord<String, byte[]> record : outcomes.poll(Duration.ofMillis(200))) {
                        int[] where = record.topic().equals(TOPICS.enriched()) ? enriched : deadLetters;
                        where[Integer.parseInt(record.key())]++;
                        found++;
                    }
                    assertThat(unsent.sum())
                            .as("records that could not be sent")
                            .isZero();
                    heap.look((double) found / RECORDS);
                }
            }
            assertThat(program.stop()).isEqualTo(143);
            LOG.info(
                    "of {} records {} enriched; {}",
                    RECORDS,
                    Arrays.stream(enriched).sum(),
                    heap);
            for (int k = 0; k < RECORDS; k++) {
                assertThat(enriched[k] + deadLetters[k])
                        .as("record %d, %s", k, ways[k])
                        .isOne();
                if (expected[k] == Fate.ENRICHED) {
                    assertThat(enriched[k]).as("the sound record %d", k).isOne();
                }
                if (expected[k] == Fate.DEAD_LETTER) {
                    assertThat(deadLetters[k])
                            .as("the unreadable record %d, %s", k, ways[k])
                            .isOne();
                }
            }
            assertThat(heap.early()).isPositive();
            assertThat(heap.late()).isPositive().isLessThan((long) HEAP_MEGABYTES << 19);
            if (RECORDS >= MANY) {
                assertThat(heap.late()).isLessThan(heap.early() + GROWTH);
            }
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        properties.put("group.id", "reader");
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        return properties;
    }
}
