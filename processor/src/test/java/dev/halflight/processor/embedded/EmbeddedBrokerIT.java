/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerIT {
    private static final int LARGE = 8 << 20;

    @TempDir
    Path folder;

    @Test
    void shouldKeepALargeRecordOfATransactionOverARestart() throws Exception {
        int port;
        try (EmbeddedBroker broker = new EmbeddedBroker(folder)) {
            Topics.ensure(client(broker), List.of("large"), 1, LARGE);
            Topics.ensure(client(broker), List.of("large"), 1, LARGE);
            write(broker, new byte[LARGE]);
            assertThat(read(broker)).hasSize(LARGE);
            port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        }
        try (EmbeddedBroker broker = new EmbeddedBroker(folder, port)) {
            assertThat(read(broker)).hasSize(LARGE);
        }
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static void write(EmbeddedBroker broker, byte[] value) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "transactional.id",
                "test",
                "max.request.size",
                9 << 20);
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("large", value));
            producer.commitTransaction();
        }
    }

    private static byte[] read(EmbeddedBroker broker) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition("large", 0);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    return record.value();
                }
            }
        }
    }
}
