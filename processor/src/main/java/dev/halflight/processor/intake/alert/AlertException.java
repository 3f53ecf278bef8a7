/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import org.jspecify.annotations.Nullable;

/** Bytes that are no alert, or an alert that cannot become an observation. The message tells what is wrong with it. */
public final class AlertException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is wrong. */
    public enum Kind {
        /** The bytes are neither an Avro file nor framed with a schema's id. */
        NOT_A_PACKET,
        /** Nobody knows the schema of the packet. */
        UNKNOWN_SCHEMA,
        /** The record is not an alert of a survey that is read. */
        WRONG_RECORD,
        /** The bytes are not what their schema says. */
        UNDECODABLE,
        /** The packet, or a part of it, is larger than any. */
        TOO_LARGE,
        /** The packet lacks an identifier, a place, a band or a calibration. */
        INCOMPLETE,
        /** The packet lacks the stamp, or there is nothing on it. */
        NO_STAMP,
        /** The stamp cannot be read. */
        BROKEN_STAMP
    }

    AlertException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    AlertException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** A record that is another than expected. */
    public static AlertException wrongRecord(String message) {
        return new AlertException(Kind.WRONG_RECORD, message);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
