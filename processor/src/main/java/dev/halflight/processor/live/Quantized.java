/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers in few bytes: value = {@code offset + scale} x code. The largest code, all bits set, stands for a number that is not there.
 *
 * @param bits of a code, 8 or 16
 * @param values the codes, little-endian; in JSON base64
 */
record Quantized(
        @JsonProperty int bits,
        @JsonProperty double offset,
        @JsonProperty double scale,
        @JsonProperty byte[] values) {
    /** Codes of one byte: good to half a percent of the range. */
    static Quantized coarse(float[] values) {
        return of(values, Byte.SIZE);
    }

    /** Codes of two bytes: good to a hundred-thousandth of the range. */
    static Quantized fine(float[] values) {
        return of(values, Short.SIZE);
    }

    private static Quantized of(float[] values, int bits) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        int missing = (1 << bits) - 1;
        double offset = least <= most ? least : 0;
        double scale = most > least ? (most - least) / (missing - 1) : 1;
        ByteBuffer codes = ByteBuffer.allocate(values.length * bits / Byte.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            int code = Float.isFinite(value) ? (int) Math.round((value - offset) / scale) : missing;
            if (bits == Byte.SIZE) {
                codes.put((byte) code);
            } else {
                codes.putShort((short) code);
            }
        }
        return new Quantized(bits, offset, scale, codes.array());
    }
}
