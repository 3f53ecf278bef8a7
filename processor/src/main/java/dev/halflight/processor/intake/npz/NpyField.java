/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.npz;

import dev.halflight.processor.intake.IntakeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or a text in an array of numpy.
 *
 * @param name its name in a structure; empty where it is all there is
 * @param kind what it is: f (floating point), i, u (whole), b (truth), U or S (text)
 * @param size bytes
 * @param order the order of its bytes
 * @param offset where it begins in an element, bytes
 */
record NpyField(String name, char kind, int size, ByteOrder order, int offset) {
    private static final Pattern TYPE = Pattern.compile("([<>|=]?)([fiubUS])(\\d{1,4})");

    static NpyField of(String field, String type, int offset, String array) throws IntakeException {
        Matcher matcher = TYPE.matcher(type);
        if (!matcher.matches()) {
            throw new IntakeException(array + " is of a type that is not read: " + type);
        }
        char kind = matcher.group(2).charAt(0);
        int count = Integer.parseInt(matcher.group(3));
        boolean legal = switch (kind) {
            case 'f' -> count == 4 || count == 8;
            case 'i', 'u' -> count == 1 || count == 2 || count == 4 || count == 8;
            case 'b' -> count == 1;
            default -> count > 0;
        };
        if (!legal) {
            throw new IntakeException(array + " is of a type that is not read: " + type);
        }
        ByteOrder order = matcher.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyField(field, kind, kind == 'U' ? count * Integer.BYTES : count, order, offset);
    }

    boolean isText() {
        return kind == 'U' || kind == 'S';
    }

    /** The number in an element that begins at a place. */
    double number(ByteBuffer bytes, int element) {
        ByteBuffer ordered = bytes.duplicate().order(order);
        int place = element + offset;
        if (kind == 'f') {
            return size == Float.BYTES ? ordered.getFloat(place) : ordered.getDouble(place);
        }
        boolean unsigned = kind == 'u';
        return switch (size) {
            case 1 -> unsigned ? ordered.get(place) & 0xff : ordered.get(place);
            case 2 -> unsigned ? ordered.getShort(place) & 0xffff : ordered.getShort(place);
            case 4 -> unsigned ? ordered.getInt(place) & 0xffffffffL : ordered.getInt(place);
            default -> ordered.getLong(place);
        };
    }

    /** The text in an element that begins at a place. */
    String text(ByteBuffer bytes, int element) {
        ByteBuffer ordered = bytes.duplicate().order(order);
        StringBuilder text = new StringBuilder();
        int step = kind == 'U' ? Integer.BYTES : 1;
        for (int place = element + offset; place < element + offset + size; place += step) {
            int point = kind == 'U' ? ordered.getInt(place) : ordered.get(place) & 0xff;
            if (point != 0 && Character.isValidCodePoint(point)) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
