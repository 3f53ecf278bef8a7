/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.inference.SourcePosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** What is logged of single records, with their coordinates: the first dead letter of each reason, and what is given back. */
final class RecordLog {
    private static final Logger LOG = LoggerFactory.getLogger(RecordLog.class);

    private RecordLog() {}

    /** The first of its reason since the start; the others are counted, and kept in their topic. */
    static void firstDeadLetter(SourcePosition position, Reason reason, String message) {
        of(position)
                .addKeyValue("reason", reason.name())
                .log(
                        "{} becomes a dead letter, {}: {} (the first of this reason; './halflight replay' lists all)",
                        position,
                        reason,
                        message);
    }

    /** A stream thread drops what it has not committed, from this record on, and reads it again. */
    static void givenBack(SourcePosition position, Exception cause) {
        of(position).log("{} is given back, and is read again: {}", position, cause.getMessage());
    }

    private static LoggingEventBuilder of(SourcePosition position) {
        return LOG.atWarn()
                .addKeyValue("topic", position.topic())
                .addKeyValue("partition", position.partition())
                .addKeyValue("offset", position.offset());
    }
}
