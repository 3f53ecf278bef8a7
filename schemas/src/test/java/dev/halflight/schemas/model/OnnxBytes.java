/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Parts of ONNX files, as protobuf writes them. */
final class OnnxBytes {
    private OnnxBytes() {}

    /** A network that says who made it, and nothing else. */
    static byte[] network(String producer) {
        return field(2, producer.getBytes(StandardCharsets.UTF_8));
    }

    /** A field that holds a message, a text or bytes. */
    static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(varint(number << 3 | 2));
        bytes.writeBytes(varint(content.length));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    /** A field that holds a number. */
    static byte[] field(int number, long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(varint(number << 3));
        bytes.writeBytes(varint(value));
        return bytes.toByteArray();
    }

    static byte[] varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }
}
