/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What is told of a record in the topic of dead letters, without its bytes.
 *
 * @param place where the dead letter lies
 * @param reason a name of {@link Reason}, or whatever another version wrote
 * @param type whose fault it is
 * @param time when the record was given up
 * @param source the topic that it came from
 * @param hasValue whether there is something to send again
 */
public record Letter(SourcePosition place, String reason, String type, Instant time, String source, boolean hasValue) {
    private static final int LONGEST = 249;

    public Letter {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(time, "time");
        // a million letters share a few words
        reason = reason.intern();
        type = type.intern();
        source = source.intern();
    }

    /** Reads a dead letter; empty where a record is none. */
    static Optional<Letter> of(ConsumerRecord<byte[], byte[]> record) {
        if (record.headers().lastHeader(DeadLetterHeaders.REASON) == null) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                place(record),
                text(record, DeadLetterHeaders.REASON, LONGEST),
                text(record, DeadLetterHeaders.TYPE, LONGEST),
                time(record),
                text(record, DeadLetterHeaders.SOURCE_TOPIC, LONGEST),
                record.value() != null));
    }

    static SourcePosition place(ConsumerRecord<byte[], byte[]> record) {
        return new SourcePosition(record.topic(), record.partition(), record.offset());
    }

    static String message(ConsumerRecord<byte[], byte[]> record) {
        return text(record, DeadLetterHeaders.MESSAGE, DeadLetterHeaders.LONGEST_MESSAGE);
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Instant.parse(text(record, DeadLetterHeaders.TIME, LONGEST));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    /** One line, which holds nothing that a terminal obeys; empty where there is no such header. */
    private static String text(ConsumerRecord<byte[], byte[]> record, String name, int longest) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return "";
        }
        String text = new String(header.value(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(longest, text.length()));
    }
}
