/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.topic.CommittedReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Waits for the end of transactions: a commit returns before every partition has heard of it. */
final class SettledTopic {
    private SettledTopic() {}

    /** Returns when no transaction is open in the topic. */
    static void await(KafkaSettings kafka, String topic) {
        try (var all = new KafkaConsumer<>(
                new HashMap<String, Object>(kafka.client()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            while (true) {
                try (CommittedReader committed = new CommittedReader(kafka, topic)) {
                    all.assign(committed.ends().keySet());
                    if (committed
                            .ends()
                            .equals(Map.copyOf(all.endOffsets(committed.ends().keySet())))) {
                        return;
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
