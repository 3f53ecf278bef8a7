/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A network in ONNX's form, which may refer to other files for its weights: a path that may lead anywhere. Such a one is not to
 * reach ONNX Runtime. The bytes are walked as protobuf writes them: a field's number and kind, then its value.
 */
final class OnnxFile {
    /** Graphs within graphs; a deeper one is an attack on the stack. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_VARINT = 10;

    private OnnxFile() {}

    /**
     * Says that a network is whole.
     *
     * @throws IOException if a tensor of it is in another file, or the bytes are no protobuf; the message goes behind the
     *     file's name
     */
    static void requireSelfContained(ByteBuffer bytes) throws IOException {
        try {
            walk(bytes.duplicate(), OnnxMessage.MODEL, 0);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("is no ONNX file, or a damaged one; get the model folder again", e);
        }
    }

    private static void walk(ByteBuffer message, OnnxMessage kind, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("deeper than " + DEEPEST + " messages");
        }
        while (message.hasRemaining()) {
            long tag = varint(message);
            int field = Math.toIntExact(tag >>> 3);
            int form = (int) (tag & 7);
            switch (form) {
                case 0 -> requireInside(kind, field, varint(message));
                case 1 -> skip(message, Long.BYTES);
                case 2 -> {
                    ByteBuffer content = slice(message, varint(message));
                    requireInside(kind, field, 1);
                    Optional<OnnxMessage> part = kind.part(field);
                    if (part.isPresent()) {
                        walk(content, part.get(), depth + 1);
                    }
                }
                case 5 -> skip(message, Integer.BYTES);
                default -> throw new IllegalArgumentException("a field of form " + form);
            }
        }
    }

    private static void requireInside(OnnxMessage kind, int field, long value) throws IOException {
        boolean outside = field == OnnxMessage.EXTERNAL_DATA || (field == OnnxMessage.DATA_LOCATION && value != 0);
        if (kind == OnnxMessage.TENSOR && outside) {
            throw new IOException("keeps weights in another file, which is not opened; export it as one file");
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int k = 0; k < LONGEST_VARINT; k++) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << (7 * k);
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than " + LONGEST_VARINT + " bytes");
    }

    private static ByteBuffer slice(ByteBuffer bytes, long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer slice = bytes.slice(bytes.position(), (int) length);
        skip(bytes, (int) length);
        return slice;
    }

    private static void skip(ByteBuffer bytes, int length) {
        bytes.position(bytes.position() + length);
    }
}
