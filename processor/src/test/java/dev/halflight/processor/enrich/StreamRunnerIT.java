/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.enrich.StreamRunner.Health;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Records that cannot be enriched, on a broker that would refuse some of what a careless processor made of them. */
@Timeout(120)
class StreamRunnerIT {
    private static final List<String> BEFORE = List.of("one", ToyRecords.LARGE, ToyRecords.INVALID, ToyModel.POISON);
    private static final List<String> AFTER = List.of("two", "three");

    @TempDir
    Path folder;

    @Test
    void shouldGoOnPastRecordsThatCannotBeEnriched() throws Exception {
        try (TestCluster cluster = new TestCluster(folder);
                SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl(), Map.of())) {
            cluster.send(BEFORE);
            sendBytes(cluster, "text", "no observation".getBytes(StandardCharsets.UTF_8));
            sendBytes(cluster, "huge", new byte[900_000]);
            cluster.send(AFTER);

            var batcher = new Batcher<>(new ToyModel(Duration.ZERO), 8, Duration.ofMillis(5));
            EnrichCounters counters = new EnrichCounters();
            var enrichment = ToyStream.enrichment(registry, batcher, counters);
            StreamSettings settings = new StreamSettings("runner", 2, Duration.ofSeconds(10), 64 << 10, 128);
            StreamRunner runner =
                    new StreamRunner(new KafkaSettings(cluster.bootstrapServers(), Map.of()), settings, enrichment);
            assertThat(runner.health()).isEqualTo(Health.STARTING);
            try (runner) {
                runner.start();
                assertThat(runner.health()).isEqualTo(Health.JOINING);
                while (cluster.committed() < BEFORE.size() + 2 + AFTER.size()) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                awaitReady(runner);
            }

            assertThat(runner.health()).isEqualTo(Health.DEAD);
            assertThat(cluster.enriched())
                    .extracting(Enriched::getObjectId)
                    .containsExactlyInAnyOrder("one", "two", "three");
            // of the one that is larger than a dead letter may be, only its headers are left
            assertThat(cluster.deadLetters())
                    .containsExactlyInAnyOrder(ToyRecords.LARGE, ToyRecords.INVALID, ToyModel.POISON, "text", "");
            assertThat(counters.totals())
                    .returns(0L, EnrichTotals::prefetchMisses)
                    .returns(5L, EnrichTotals::deadLettered);
        }
    }

    @Test
    void shouldLeaveItsPartitionsToOthersWhenItIsClosed() throws Exception {
        try (TestCluster cluster = new TestCluster(folder);
                SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl(), Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            var batcher = new Batcher<>(new ToyModel(Duration.ZERO), 8, Duration.ofMillis(5));
            StreamSettings settings = new StreamSettings("leaver", 2, Duration.ofSeconds(10), 64 << 10, 128);
            try (StreamRunner runner = new StreamRunner(
                    new KafkaSettings(cluster.bootstrapServers(), Map.of()),
                    settings,
                    ToyStream.enrichment(registry, batcher, new EnrichCounters()))) {
                runner.start();
                awaitReady(runner);
                assertThat(members(admin, "leaver")).hasSize(settings.threads());
            }

            assertThat(members(admin, "leaver")).isEmpty();
        }
    }

    private static void awaitReady(StreamRunner runner) {
        while (runner.health() != Health.READY) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Collection<MemberDescription> members(Admin admin, String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members();
    }

    private static void sendBytes(TestCluster cluster, String key, byte[] value) {
        Map<String, Object> properties = Map.of("bootstrap.servers", cluster.bootstrapServers());
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(ToyStream.TOPICS.observations(), key, value));
        }
    }
}
