/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.SourcePosition;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the model about every record as soon as it is polled, and attaches the pending answer to the record. The records
 * themselves pass unchanged, and Kafka Streams handles each as if nothing had happened: whatever goes wrong with it later, an
 * answer is lost and computed again, never a record.
 *
 * <p>Kafka makes one for each consumer; the {@link Enrichment} reaches it as an object in the consumer's configuration.
 */
public final class Prefetch implements ConsumerInterceptor<byte[], byte[]> {
    /** The key of the consumer's configuration that holds the {@link Enrichment}. */
    public static final String ENRICHMENT = "halflight.enrichment";

    private static final Logger LOG = LoggerFactory.getLogger(Prefetch.class);

    private @Nullable Enrichment<?, ?> enrichment;

    @Override
    public void configure(Map<String, ?> configuration) {
        enrichment = (Enrichment<?, ?>) configuration.get(ENRICHMENT);
    }

    /** Kafka swallows what an interceptor throws: it is counted instead, and the processor asks again. */
    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        if (enrichment != null) {
            submit(enrichment, records);
        }
        return records;
    }

    private static void submit(Enrichment<?, ?> enrichment, ConsumerRecords<byte[], byte[]> records) {
        try {
            for (ConsumerRecord<byte[], byte[]> record :
                    records.records(enrichment.topics().observations())) {
                PrefetchedHeader.take(record.headers());
                PrefetchedHeader.attach(record.headers(), enrichment.ask(position(record), record.value()));
            }
        } catch (RuntimeException e) {
            // the rest of the poll would meet the same registry, and wait for it once a record
            enrichment.counters().countPrefetchError();
            LOG.warn("a poll was not prefetched to its end: {}", e.toString());
        }
    }

    private static SourcePosition position(ConsumerRecord<byte[], byte[]> record) {
        return new SourcePosition(record.topic(), record.partition(), record.offset());
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    /** The batcher stays open: it serves the other consumers, and the next ones. */
    @Override
    public void close() {}
}
