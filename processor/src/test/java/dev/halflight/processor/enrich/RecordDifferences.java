/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.schemas.wire.Floats;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Where two records of one schema differ by more than rounding. */
final class RecordDifferences {
    private final double tolerance;
    private final Set<String> left;
    private final List<String> places = new ArrayList<>();

    private RecordDifferences(double tolerance, Set<String> left) {
        this.tolerance = tolerance;
        this.left = left;
    }

    /**
     * Compares.
     *
     * @param tolerance of numbers, as a part of the largest in their array, or of 1 if that is more; bytes are taken for float32
     * @param left names of fields that are not looked at
     */
    static List<String> of(IndexedRecord one, IndexedRecord other, double tolerance, Set<String> left) {
        RecordDifferences differences = new RecordDifferences(tolerance, left);
        differences.compare(one, other, one.getSchema().getName());
        return differences.places;
    }

    private void compare(@Nullable Object one, @Nullable Object other, String place) {
        if (one instanceof IndexedRecord first && other instanceof IndexedRecord second) {
            for (Schema.Field field : first.getSchema().getFields()) {
                if (!left.contains(field.name())) {
                    compare(first.get(field.pos()), second.get(field.pos()), place + "." + field.name());
                }
            }
        } else if (one instanceof List<?> first && other instanceof List<?> second && first.size() == second.size()) {
            if (!first.isEmpty() && first.get(0) instanceof Number) {
                compare(numbers(first), numbers(second), place);
                return;
            }
            for (int k = 0; k < first.size(); k++) {
                compare(first.get(k), second.get(k), place + "[" + k + "]");
            }
        } else if (one instanceof ByteBuffer first && other instanceof ByteBuffer second) {
            compare(numbers(first), numbers(second), place);
        } else if (one instanceof Number first && other instanceof Number second) {
            compare(new double[] {first.doubleValue()}, new double[] {second.doubleValue()}, place);
        } else if (!Objects.equals(one, other)) {
            places.add(place + ": " + one + " and " + other);
        }
    }

    private void compare(double[] one, double[] other, String place) {
        if (one.length != other.length) {
            places.add(place + ": " + one.length + " and " + other.length + " numbers");
            return;
        }
        double scale = 1;
        for (double number : one) {
            scale = Math.max(scale, Math.abs(number));
        }
        for (int k = 0; k < one.length; k++) {
            // so that a NaN differs
            if (!(Math.abs(one[k] - other[k]) <= tolerance * scale)) {
                places.add(place + "[" + k + "]: " + one[k] + " and " + other[k]);
                return;
            }
        }
    }

    private static double[] numbers(List<?> list) {
        return list.stream()
                .mapToDouble(number -> ((Number) number).doubleValue())
                .toArray();
    }

    private static double[] numbers(ByteBuffer bytes) {
        float[] floats = Floats.fromBytes(bytes);
        double[] numbers = new double[floats.length];
        for (int k = 0; k < floats.length; k++) {
            numbers[k] = floats[k];
        }
        return numbers;
    }
}
