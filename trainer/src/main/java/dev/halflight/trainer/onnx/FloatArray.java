/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers that enter or leave a network. Arrays are shared, not copied.
 *
 * @param values the numbers, row-major
 * @param shape the lengths of the axes; the first is that of the samples
 */
public record FloatArray(float[] values, long... shape) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it does not hold as many numbers
     */
    public FloatArray {
        long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + Arrays.toString(shape));
        }
    }

    /** The values of each sample. */
    public List<float[]> rows() {
        int length = (int) (values.length / shape[0]);
        List<float[]> rows = new ArrayList<>();
        for (int from = 0; from < values.length; from += length) {
            rows.add(Arrays.copyOfRange(values, from, from + length));
        }
        return rows;
    }
}
