/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.npz;

import dev.halflight.processor.intake.IntakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** An array of numpy, read into memory. */
public final class NpyArray {
    private final String name;
    private final NpyHeader header;
    private final ByteBuffer data;
    private final int length;

    private NpyArray(String name, NpyHeader header, ByteBuffer data, int length) {
        this.name = name;
        this.header = header;
        this.data = data;
        this.length = length;
    }

    /**
     * Reads an array, the content of a {@code .npy} file.
     *
     * @param name names it in messages
     * @throws IntakeException if it is none, cut short, or of a type that is not read
     */
    static NpyArray read(byte[] array, String name) throws IntakeException {
        NpyHeader header = NpyHeader.read(array, name);
        double length = 1;
        for (long axis : header.shape()) {
            length *= axis;
        }
        if (length * header.elementSize() > array.length - header.size()) {
            throw new IntakeException(name + " is truncated: its header promises more than it holds");
        }
        ByteBuffer data = ByteBuffer.wrap(array, header.size(), array.length - header.size())
                .slice();
        return new NpyArray(name, header, data, (int) length);
    }

    /** The length of each axis. */
    public List<Long> shape() {
        return header.shape();
    }

    /**
     * The numbers in the order in which the last index runs fastest.
     *
     * @throws IntakeException if they are none
     */
    public double[] numbers() throws IntakeException {
        return numbers(header.fields().get(0));
    }

    /** The numbers of a field of each element; empty where elements have none of that name. */
    public Optional<double[]> numbers(String field) throws IntakeException {
        for (NpyField candidate : header.fields()) {
            if (candidate.name().equals(field)) {
                return Optional.of(numbers(candidate));
            }
        }
        return Optional.empty();
    }

    private double[] numbers(NpyField field) throws IntakeException {
        if (field.isText()) {
            throw new IntakeException(name + " holds no numbers");
        }
        double[] numbers = new double[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = field.number(data, place(k) * header.elementSize());
        }
        return numbers;
    }

    /**
     * The texts in their order.
     *
     * @throws IntakeException if they are none
     */
    public List<String> texts() throws IntakeException {
        NpyField field = header.fields().get(0);
        if (!field.isText()) {
            throw new IntakeException(name + " holds no texts");
        }
        String[] texts = new String[length];
        for (int k = 0; k < length; k++) {
            texts[k] = field.text(data, place(k) * header.elementSize());
        }
        return List.of(texts);
    }

    /** Where in the file the element is that is the {@code k}th when the last index runs fastest. */
    private int place(int k) {
        if (!header.columnMajor()) {
            return k;
        }
        int rest = k;
        int place = 0;
        int stride = length;
        for (int axis = header.shape().size() - 1; axis >= 0; axis--) {
            int size = header.shape().get(axis).intValue();
            stride /= size;
            place += rest % size * stride;
            rest /= size;
        }
        return place;
    }
}
