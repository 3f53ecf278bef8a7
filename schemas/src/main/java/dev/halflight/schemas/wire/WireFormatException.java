/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** A record could not be written or read; {@link #reason} says whether the record or the registry is to blame. */
public final class WireFormatException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a record could not be written or read. */
    public enum Reason {
        /** The bytes do not begin with a zero and a schema id. */
        NOT_CONFLUENT_FRAMED,
        /** The registry does not know the schema id. */
        UNKNOWN_SCHEMA_ID,
        /** The writer's schema is of another kind of record. */
        WRONG_RECORD,
        /** The writer's schema is of the right kind, but cannot be brought to ours. */
        INCOMPATIBLE_SCHEMA,
        /** The bytes are not what the writer's schema says. */
        UNDECODABLE,
        /** A text, plane or list of the record claims to be longer than {@link AvroTrust} allows. */
        LIMIT_EXCEEDED,
        /** The record's fields are not what its schema says. */
        UNENCODABLE,
        /** The registry does not take our schema, or does not let us in. */
        REGISTRY_REFUSED,
        /** The registry could not be asked; asked again later, it may answer. */
        REGISTRY_UNREACHABLE;

        /** Whether the same record may succeed later. */
        public boolean retriable() {
            return this == REGISTRY_UNREACHABLE || this == REGISTRY_REFUSED;
        }
    }

    WireFormatException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    WireFormatException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
