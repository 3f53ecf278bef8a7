/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends dead letters again, in transactions that mark each as sent. There is one sender at a time: a new one ends the one before,
 * so read the marks only when this is made. Not thread-safe.
 */
public final class LetterSender implements AutoCloseable {
    private static final int LETTERS_OF_A_TRANSACTION = 200;
    private static final int BUFFER_BYTES = 64 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private int uncommitted;
    private long committed;

    /**
     * Ends what another sender has begun and not committed.
     *
     * @throws KafkaException if the cluster does not answer or does not let us
     */
    public LetterSender(KafkaSettings kafka, StreamSettings stream) {
        int largest = stream.largestRecord() + 2 * StreamSettings.HEADER_ALLOWANCE;
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, stream.applicationId() + "-replay");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) Math.max(BUFFER_BYTES, largest));
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    /** Sends the record that became a letter to a topic: its key, its bytes and its own headers. */
    public void send(ConsumerRecord<byte[], byte[]> letter, String topic) {
        unlessReplaced(() -> {
            if (uncommitted == 0) {
                producer.beginTransaction();
            }
            uncommitted++;
            // with the time of now: a topic that keeps records for a week would drop an old one at once
            producer.send(new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers(letter)));
            producer.send(ReplayMarker.marking(Letter.place(letter)));
        });
        if (uncommitted >= LETTERS_OF_A_TRANSACTION) {
            commit();
        }
    }

    /** Commits what was sent. */
    public void commit() {
        if (uncommitted > 0) {
            unlessReplaced(producer::commitTransaction);
            committed += uncommitted;
            uncommitted = 0;
        }
    }

    /** Whether all that was sent is committed, so that a wait keeps no transaction open. */
    public boolean isCommitted() {
        return uncommitted == 0;
    }

    /** Letters that were sent and committed. */
    public long committed() {
        return committed;
    }

    private void unlessReplaced(Runnable step) {
        try {
            step.run();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new KafkaException(
                    "another replay has started; this one has sent " + committed
                            + " and ends, and the other sends the rest",
                    e);
        } catch (KafkaException e) {
            throw new KafkaException(
                    e.getMessage() + "; " + committed + " were sent before, start again to send the rest", e);
        }
    }

    static Headers headers(ConsumerRecord<byte[], byte[]> letter) {
        int times = 1 + timesReplayed(letter.headers().lastHeader(DeadLetterHeaders.REPLAYED));
        Headers headers = new RecordHeaders(letter.headers());
        DeadLetterHeaders.ALL.forEach(headers::remove);
        headers.remove(DeadLetterHeaders.REPLAYED);
        headers.add(DeadLetterHeaders.REPLAYED, Integer.toString(times).getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private static int timesReplayed(@Nullable Header header) {
        if (header == null || header.value() == null) {
            return 0;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** What is not committed is not sent. */
    @Override
    public void close() {
        if (uncommitted > 0) {
            try {
                producer.abortTransaction();
            } catch (KafkaException e) {
                // the next sender, or the broker in a minute, aborts it
            }
        }
        producer.close();
    }
}
