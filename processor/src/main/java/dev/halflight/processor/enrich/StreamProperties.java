/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told. */
final class StreamProperties {
    private static final int SOCKET_BUFFER = 4 << 20;
    private static final int PRODUCER_BATCH = 256 << 10;
    /** Five heartbeats. */
    private static final int SESSION_TIMEOUT_MILLIS = 15_000;

    private StreamProperties() {}

    /** Ours first, then what the user passes through; what exactly-once rests on goes last, and cannot be overruled. */
    static Properties of(KafkaSettings kafka, StreamSettings settings, Enrichment<?, ?> enrichment) {
        Properties properties = new Properties();
        properties.putAll(tuning(settings));
        properties.putAll(kafka.client());
        properties.putAll(guarantees(settings));
        properties.put(mainConsumerPrefix(Prefetch.ENRICHMENT), enrichment);
        return properties;
    }

    private static Map<String, Object> tuning(StreamSettings settings) {
        return Map.ofEntries(
                Map.entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100),
                // the default of 1000 records is 80 MB of cutouts a partition
                Map.entry(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, settings.bufferedRecords()),
                // so long the partitions of a worker that died wait for it: the default is 45 s
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS),
                Map.entry(mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
                Map.entry(mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), settings.pollRecords()),
                // the default of 1 MB is a dozen cutouts
                Map.entry(
                        mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), settings.largestRecord()),
                // the default of 50 MB is copied through memory that is new each time, and has left the processor's
                // caches
                // when it is read
                Map.entry(mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), settings.fetchBytes()),
                Map.entry(mainConsumerPrefix(ConsumerConfig.RECEIVE_BUFFER_CONFIG), SOCKET_BUFFER),
                // nobody reads a result before its commit; the default of 16 KB is two results a request
                Map.entry(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20),
                Map.entry(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH),
                // where the broker is not ready for a transaction's first batch, the next one must not overtake it
                Map.entry(producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1));
    }

    private static Map<String, Object> guarantees(StreamSettings settings) {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                settings.applicationId(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                settings.threads(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                (int) settings.transactionTimeout().toMillis(),
                producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                settings.largestRecord() + StreamSettings.HEADER_ALLOWANCE,
                mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                Prefetch.class.getName());
    }
}
