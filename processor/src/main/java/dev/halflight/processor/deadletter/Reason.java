/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.schemas.wire.WireFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a record became a dead letter. */
public enum Reason {
    /** The record has no value. */
    NO_VALUE(Type.INPUT),
    /** The bytes do not begin with a zero and a schema id. */
    NOT_CONFLUENT_FRAMED(Type.INPUT),
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA_ID(Type.INPUT),
    /** The record is not an observation. */
    WRONG_RECORD(Type.INPUT),
    /** The observation's schema cannot be brought to ours. */
    INCOMPATIBLE_SCHEMA(Type.INPUT),
    /** The bytes are not what the schema says. */
    UNDECODABLE(Type.INPUT),
    /** The observation has no identifier, or no place on the sky. */
    INVALID_OBSERVATION(Type.INPUT),
    /** An image's planes, size, geometry or zero point make no sense. */
    MALFORMED_IMAGE(Type.INPUT),
    /** There are two images of one band. */
    DUPLICATE_BAND(Type.INPUT),
    /** The images are differences, which do not show the galaxy. */
    DIFFERENCE_IMAGE(Type.INPUT),
    /** The spectrum's arrays do not belong together. */
    MALFORMED_SPECTRUM(Type.INPUT),
    /** There is nothing in the observation that the model can use. */
    NO_USABLE_DATA(Type.INPUT),
    /** The observation has usable images of fewer bands than were asked for. */
    TOO_FEW_BANDS(Type.INPUT),
    /** The record, or a part of it, is larger than the limits that were set. */
    LIMIT_EXCEEDED(Type.RESOURCE),
    /** The model fails on this observation. */
    INFERENCE_FAILED(Type.INTERNAL),
    /** The result is larger than a record may be. */
    RESULT_TOO_LARGE(Type.RESOURCE),
    /** The processor fails on this observation. */
    INTERNAL_ERROR(Type.INTERNAL);

    private final Type type;

    Reason(Type type) {
        this.type = type;
    }

    /** Whose fault it is. */
    public Type type() {
        return type;
    }

    /** Whether it was asked for that such records are refused, so that many of them are no sign of a fault. */
    public boolean isAskedFor() {
        return this == TOO_FEW_BANDS;
    }

    /** All of them, as they are written. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Reason::name).toList();
    }

    /** The reason for a record that cannot be read. */
    public static Reason of(WireFormatException.Reason reason) {
        return switch (reason) {
            case NOT_CONFLUENT_FRAMED -> NOT_CONFLUENT_FRAMED;
            case UNKNOWN_SCHEMA_ID -> UNKNOWN_SCHEMA_ID;
            case WRONG_RECORD -> WRONG_RECORD;
            case INCOMPATIBLE_SCHEMA -> INCOMPATIBLE_SCHEMA;
            case UNDECODABLE -> UNDECODABLE;
            case LIMIT_EXCEEDED -> LIMIT_EXCEEDED;
            case UNENCODABLE, REGISTRY_REFUSED, REGISTRY_UNREACHABLE -> INTERNAL_ERROR;
        };
    }

    /** Whose fault a dead letter is. */
    public enum Type {
        /** Of who wrote the record. */
        INPUT,
        /** Of the processor or its model. */
        INTERNAL,
        /** Of a limit that was set. */
        RESOURCE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
