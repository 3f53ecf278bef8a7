/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.FitsStamp;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.alert.AlertException.Kind;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The fields of a packet, or of a record in it. */
record PacketFields(GenericRecord record) {
    /** The record in a field; empty where it is null, or not there. */
    Optional<PacketFields> record(String field) {
        return get(field) instanceof GenericRecord inner ? Optional.of(new PacketFields(inner)) : Optional.empty();
    }

    /**
     * The record in a field.
     *
     * @throws AlertException if there is none
     */
    PacketFields requireRecord(String field) throws AlertException {
        return record(field).orElseThrow(() -> lacking(field));
    }

    /** A number; empty where it is null, not finite, or not there. */
    Optional<Double> number(String field) {
        return get(field) instanceof Number number && Double.isFinite(number.doubleValue())
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    /**
     * A number.
     *
     * @throws AlertException if there is none
     */
    double requireNumber(String field) throws AlertException {
        return number(field).orElseThrow(() -> lacking(field));
    }

    /** A whole number other than 0, which surveys write for none. */
    Optional<Long> identifier(String field) {
        return get(field) instanceof Number number && number.longValue() != 0
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    /**
     * A whole number other than 0.
     *
     * @throws AlertException if there is none
     */
    long requireIdentifier(String field) throws AlertException {
        return identifier(field).orElseThrow(() -> lacking(field));
    }

    /**
     * A text.
     *
     * @throws AlertException if there is none, or it is blank
     */
    String requireText(String field) throws AlertException {
        String text =
                get(field) instanceof CharSequence given ? given.toString().strip() : "";
        if (text.isEmpty()) {
            throw lacking(field);
        }
        return text;
    }

    /**
     * The stamp in a field of bytes.
     *
     * @param name the packet's name of it
     * @throws AlertException if there is none, or it cannot be read
     */
    FitsStamp requireStamp(String field, String name) throws AlertException {
        if (!(get(field) instanceof ByteBuffer bytes) || !bytes.hasRemaining()) {
            throw noStamp(name);
        }
        try {
            return FitsStamp.read(bytes, name);
        } catch (IntakeException e) {
            throw new AlertException(Kind.BROKEN_STAMP, String.valueOf(e.getMessage()), e);
        }
    }

    static AlertException noStamp(String name) {
        return new AlertException(Kind.NO_STAMP, "the alert carries no " + name);
    }

    private static AlertException lacking(String field) {
        return new AlertException(Kind.INCOMPLETE, "the alert has no " + field);
    }

    private @Nullable Object get(String field) {
        return record.hasField(field) ? record.get(field) : null;
    }
}
