/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import dev.halflight.schemas.wire.WireFormatException.Reason;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Confluent's framing: a zero, the schema's id in four bytes, most significant first, then the record in Avro's binary form. */
public final class WireFormat {
    /** Bytes before the record. */
    public static final int HEADER_LENGTH = 1 + Integer.BYTES;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** The schema id in front of a record, if the bytes are framed. */
    public static OptionalInt schemaId(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length < HEADER_LENGTH || bytes[0] != MAGIC) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ByteBuffer.wrap(bytes).getInt(1));
    }

    static int requireSchemaId(byte[] bytes) {
        return schemaId(bytes)
                .orElseThrow(() -> new WireFormatException(
                        Reason.NOT_CONFLUENT_FRAMED,
                        bytes.length < HEADER_LENGTH
                                ? bytes.length + " bytes are too few for a schema id and a record"
                                : "the first byte is " + bytes[0] + ", not the 0 that precedes a schema id"));
    }

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_LENGTH).put(MAGIC).putInt(schemaId).array();
    }
}
