/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Says, in the topic of dead letters itself, that one of them has been sent again. It is written in the transaction that sends the
 * letter, so that there is either both or neither, and to the letter's own partition, so that it outlives the letter.
 */
final class ReplayMarker {
    private ReplayMarker() {}

    /** The letter that a record marks; empty where it is no marker. */
    static Optional<SourcePosition> of(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(DeadLetterHeaders.REPLAYED_OFFSET);
        boolean isLetter = record.headers().lastHeader(DeadLetterHeaders.REASON) != null;
        if (isLetter || header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            long offset = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
            return Optional.of(new SourcePosition(record.topic(), record.partition(), offset));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Marks a letter. */
    static ProducerRecord<byte[], byte[]> marking(SourcePosition letter) {
        String offset = Long.toString(letter.offset());
        var marker = new ProducerRecord<>(
                letter.topic(),
                letter.partition(),
                ("replayed@" + offset).getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        marker.headers().add(DeadLetterHeaders.REPLAYED_OFFSET, offset.getBytes(StandardCharsets.UTF_8));
        return marker;
    }
}
