/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import static dev.halflight.schemas.wire.DeadLetterHeaders.LONGEST_MESSAGE;

import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import dev.halflight.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What is to be told of a record that could not be enriched. The record's key and value go with it as they came. */
public record DeadLetter(Reason reason, String message, SourcePosition source, Instant time) {
    public DeadLetter {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    /** The record's own headers and those of {@link DeadLetterHeaders}; what an earlier death wrote is replaced. */
    public Headers headers(Headers own, byte @Nullable [] value) {
        Headers headers = new RecordHeaders(own);
        DeadLetterHeaders.ALL.forEach(headers::remove);
        add(headers, DeadLetterHeaders.REASON, reason.name());
        add(headers, DeadLetterHeaders.TYPE, reason.type().toString());
        add(headers, DeadLetterHeaders.MESSAGE, message);
        add(headers, DeadLetterHeaders.SOURCE_TOPIC, source.topic());
        add(headers, DeadLetterHeaders.SOURCE_PARTITION, Integer.toString(source.partition()));
        add(headers, DeadLetterHeaders.SOURCE_OFFSET, Long.toString(source.offset()));
        add(headers, DeadLetterHeaders.TIME, time.toString());
        WireFormat.schemaId(value).ifPresent(id -> add(headers, DeadLetterHeaders.SCHEMA_ID, Integer.toString(id)));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
