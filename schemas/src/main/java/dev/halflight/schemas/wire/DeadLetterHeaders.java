/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.util.Set;

/** The headers that a dead letter carries beside the record's own; each is UTF-8 text. */
public final class DeadLetterHeaders {
    /** Why: a code from a closed set, such as {@code UNDECODABLE}. */
    public static final String REASON = "halflight.reason";

    /** Whose fault: {@code input}, {@code internal} or {@code resource}. */
    public static final String TYPE = "halflight.type";

    /** What happened, for a person; at most {@value #LONGEST_MESSAGE} characters. */
    public static final String MESSAGE = "halflight.message";

    /** The topic that the record came from. */
    public static final String SOURCE_TOPIC = "halflight.source.topic";

    /** Its partition. */
    public static final String SOURCE_PARTITION = "halflight.source.partition";

    /** Its offset. */
    public static final String SOURCE_OFFSET = "halflight.source.offset";

    /** The id of the schema that wrote the record; absent where the bytes do not say. */
    public static final String SCHEMA_ID = "halflight.schema.id";

    /** When the record was given up, ISO 8601, UTC. */
    public static final String TIME = "halflight.time";

    /** On a record that was sent again: how many times it has been, a number. It stays when the record dies again. */
    public static final String REPLAYED = "halflight.replayed";

    /**
     * On a record without content among the dead letters: the dead letter at this offset of the same partition has been sent
     * again.
     */
    public static final String REPLAYED_OFFSET = "halflight.replayed.offset";

    /** Characters of a message. */
    public static final int LONGEST_MESSAGE = 1024;

    /** All that tell of a death. */
    public static final Set<String> ALL =
            Set.of(REASON, TYPE, MESSAGE, SOURCE_TOPIC, SOURCE_PARTITION, SOURCE_OFFSET, SCHEMA_ID, TIME);

    private DeadLetterHeaders() {}
}
