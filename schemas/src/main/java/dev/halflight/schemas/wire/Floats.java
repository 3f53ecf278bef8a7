/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The planes of a record: little-endian float32 in Avro's {@code bytes}, a float array in Java. */
public final class Floats {
    private Floats() {}

    /** Returns the bytes of {@code values}, four a value. */
    public static ByteBuffer toBytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    /**
     * Returns the values of {@code bytes}, whose position does not move.
     *
     * @throws IllegalArgumentException if the bytes are not whole values
     */
    public static float[] fromBytes(ByteBuffer bytes) {
        if (bytes.remaining() % Float.BYTES != 0) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes are not whole float32 values");
        }
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
