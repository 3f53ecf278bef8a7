/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.backlog.Backlog.HoldUp;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BacklogWatchIT {
    private static final TopicNames TOPICS = new TopicNames("in", "out", "lost");
    private static final Duration HOUR = Duration.ofHours(1);

    private EmbeddedCluster cluster;
    private BacklogWatch watch;

    @BeforeEach
    void start() throws Exception {
        cluster = new EmbeddedCluster(TOPICS, 2, 8 << 20);
        watch = new BacklogWatch(cluster.kafka(), TOPICS, "group", () -> StreamState.RUNNING);
    }

    @AfterEach
    void stop() {
        watch.close();
        cluster.close();
    }

    private KafkaProducer<byte[], byte[]> producer(String transactionalId) {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        if (!transactionalId.isEmpty()) {
            properties.put("transactional.id", transactionalId);
        }
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, Duration age) {
        return new ProducerRecord<>("in", partition, System.currentTimeMillis() - age.toMillis(), null, new byte[1000]);
    }

    private void commit(int partition, long offset) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(cluster.kafka().client()))) {
            admin.alterConsumerGroupOffsets(
                            "group", Map.of(new TopicPartition("in", partition), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    @Test
    void shouldSayWhatWaitsAndForHowLong() throws Exception {
        assertThat(watch.backlog()).isEqualTo(Backlog.UNSEEN);
        watch.look();
        assertThat(watch.backlog().condition()).isEqualTo(Condition.NO_INPUT);
        assertThat(watch.backlog().lags()).containsOnly(Map.entry(0, 0L), Map.entry(1, 0L));
        assertThat(watch.backlog().oldest().values()).containsOnly(Duration.ZERO);
        assertThat(watch.backlog().drainSeconds()).contains(0.0);

        try (var producer = producer("")) {
            producer.send(record(0, HOUR.multipliedBy(3)));
            producer.send(record(0, HOUR.multipliedBy(2)));
            producer.send(record(0, HOUR)).get();
        }
        watch.look();
        assertThat(watch.backlog().lags()).containsOnly(Map.entry(0, 3L), Map.entry(1, 0L));
        assertThat(watch.backlog().oldest().get(0)).isBetween(HOUR.multipliedBy(3), Duration.ofMinutes(182));
        assertThat(watch.backlog().oldest()).containsEntry(1, Duration.ZERO);
        assertThat(watch.backlog().drainSeconds()).contains(Double.POSITIVE_INFINITY);

        commit(0, 2);
        watch.look();
        assertThat(watch.backlog().lags()).containsEntry(0, 1L);
        assertThat(watch.backlog().oldest().get(0)).isBetween(HOUR, Duration.ofMinutes(62));
        assertThat(watch.backlog().condition()).isEqualTo(Condition.WORKING);
    }

    @Test
    void shouldSeeTheTransactionThatKeepsReadersWaiting() throws Exception {
        watch.look();
        assertThat(watch.backlog().holdUps())
                .hasSize(6)
                .extracting(HoldUp::behind)
                .containsOnly(0L);

        try (var producer = producer("somebody")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(1, HOUR)).get();
            watch.look();
            Thread.sleep(300);
            watch.look();

            assertThat(watch.backlog().holdUps())
                    .filteredOn(one -> one.behind() > 0)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.topic()).isEqualTo("in");
                        assertThat(one.partition()).isEqualTo(1);
                        assertThat(one.behind()).isEqualTo(1);
                        assertThat(one.held()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(60));
                    });
            producer.abortTransaction();
        }
    }

    @Test
    void shouldSayThatNothingIsKnownWhileTheClusterIsAway() throws Exception {
        EmbeddedCluster frail = new EmbeddedCluster(TOPICS, 1, 8 << 20);
        try (var beside = new BacklogWatch(frail.kafka(), TOPICS, "group", () -> StreamState.RUNNING)) {
            try (frail) {
                beside.look();
                assertThat(beside.backlog().condition()).isEqualTo(Condition.NO_INPUT);
            }

            assertThatThrownBy(beside::look).isInstanceOfAny(ExecutionException.class, TimeoutException.class);

            assertThat(beside.backlog().condition()).isEqualTo(Condition.UNKNOWN);
            assertThat(beside.backlog().lags()).isEmpty();
            assertThat(beside.backlog().time()).isPresent();
        }
    }
}
