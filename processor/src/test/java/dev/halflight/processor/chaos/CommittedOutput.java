/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The two topics that the stream writes, as a reader of committed records finds them. */
final class CommittedOutput {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CommittedOutput() {}

    /** Counts all records of both, when no transaction is open any more. */
    static void count(String bootstrapServers, SchemaRegistry registry, Tally tally)
            throws ExecutionException, InterruptedException {
        try (var enriched = new RecordDeserializer<Enriched>(registry, Enriched.getClassSchema());
                var committed = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = Stream.of(ToyStream.TOPICS.enriched(), ToyStream.TOPICS.deadLetters())
                    .flatMap(topic -> committed.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = ends(bootstrapServers, partitions);
            committed.assign(partitions);
            committed.seekToBeginning(partitions);
            long limit = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(partition -> committed.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : committed.poll(Duration.ofMillis(200))) {
                    count(record, enriched, tally);
                    limit = System.nanoTime() + PATIENCE.toNanos();
                }
                if (System.nanoTime() > limit) {
                    throw new AssertionError("a transaction is still open: " + ends);
                }
            }
        }
    }

    /** Where the partitions end, with what is not committed. */
    private static Map<TopicPartition, Long> ends(String bootstrapServers, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var latest = partitions.stream()
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        // a reader that loses its place must say so
                        "auto.offset.reset",
                        "none"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void count(
            ConsumerRecord<byte[], byte[]> record, RecordDeserializer<Enriched> deserializer, Tally tally) {
        if (record.topic().equals(ToyStream.TOPICS.enriched())) {
            Enriched enriched = Objects.requireNonNull(deserializer.deserialize(record.topic(), record.value()));
            tally.countEnriched(enriched.getObjectId(), enriched.getRedshift().getValue());
        } else {
            tally.countDeadLetter(record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8));
        }
    }
}
