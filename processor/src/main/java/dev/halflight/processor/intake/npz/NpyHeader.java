/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.npz;

import dev.halflight.processor.intake.IntakeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an array as numpy writes it (NEP 1): a magic, a version, and a dictionary of Python with the type, the order and the
 * shape of what follows.
 *
 * @param fields the fields of an element, one without a name where it is a plain number or text
 * @param columnMajor whether the first index runs fastest
 * @param shape the length of each axis
 * @param size bytes of the header
 */
record NpyHeader(List<NpyField> fields, boolean columnMajor, List<Long> shape, int size) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int START = 8;
    private static final int LONGEST = 1 << 16;
    private static final int MOST_AXES = 4;
    private static final Pattern PLAIN = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FIELD = Pattern.compile("\\('(\\w+)',\\s*'([^']*)'\\)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(((?:\\d{1,18}, *)*(?:\\d{1,18})?)\\)");

    NpyHeader {
        fields = List.copyOf(fields);
        shape = List.copyOf(shape);
    }

    static NpyHeader read(byte[] array, String name) throws IntakeException {
        if (array.length < START + 4 || !Arrays.equals(Arrays.copyOf(array, MAGIC.length), MAGIC)) {
            throw new IntakeException(name + " is no array of numpy");
        }
        ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
        boolean isFirst = array[MAGIC.length] == 1;
        int length = isFirst ? bytes.getShort(START) & 0xffff : bytes.getInt(START);
        int size = START + (isFirst ? Short.BYTES : Integer.BYTES) + length;
        if (length < 0 || length > LONGEST || size > array.length) {
            throw new IntakeException(name + " has a header that is cut short");
        }
        String text = new String(array, size - length, length, StandardCharsets.ISO_8859_1);
        return new NpyHeader(fields(text, name), text.contains("'fortran_order': True"), shape(text, name), size);
    }

    private static List<NpyField> fields(String text, String name) throws IntakeException {
        Matcher plain = PLAIN.matcher(text);
        if (plain.find()) {
            return List.of(NpyField.of("", plain.group(1), 0, name));
        }
        List<NpyField> fields = new ArrayList<>();
        int offset = 0;
        for (Matcher field = FIELD.matcher(text); field.find(); ) {
            NpyField next = NpyField.of(field.group(1), field.group(2), offset, name);
            fields.add(next);
            offset += next.size();
        }
        if (fields.isEmpty()) {
            throw new IntakeException(name + " is of a type that is not read: " + text.strip());
        }
        return fields;
    }

    private static List<Long> shape(String text, String name) throws IntakeException {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.find()) {
            throw new IntakeException(name + " has no shape");
        }
        List<Long> axes = new ArrayList<>();
        for (String axis : shape.group(1).split(",")) {
            if (!axis.isBlank()) {
                axes.add(Long.parseLong(axis.strip()));
            }
        }
        if (axes.size() > MOST_AXES) {
            throw new IntakeException(name + " has " + axes.size() + " axes; up to " + MOST_AXES + " are read");
        }
        return axes;
    }

    /** Bytes of an element. */
    int elementSize() {
        return fields.stream().mapToInt(NpyField::size).sum();
    }
}
