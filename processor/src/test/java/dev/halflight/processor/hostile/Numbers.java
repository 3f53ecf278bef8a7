/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import dev.halflight.schemas.wire.Floats;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Looks through a record for numbers that are none. */
public final class Numbers {
    private Numbers() {}

    /** Where in a record, whatever it is made of, there is NaN or infinity; bytes are taken for float32 values. */
    public static List<String> notFinite(IndexedRecord record) {
        List<String> places = new ArrayList<>();
        look(record, record.getSchema().getName(), places);
        return places;
    }

    private static void look(@Nullable Object value, String place, List<String> places) {
        if (value instanceof IndexedRecord record) {
            for (Schema.Field field : record.getSchema().getFields()) {
                look(record.get(field.pos()), place + "." + field.name(), places);
            }
        } else if (value instanceof List<?> list) {
            for (int k = 0; k < list.size(); k++) {
                look(list.get(k), place + "[" + k + "]", places);
            }
        } else if (value instanceof ByteBuffer bytes) {
            for (float number : Floats.fromBytes(bytes)) {
                if (!Float.isFinite(number)) {
                    places.add(place + " holds " + number);
                    return;
                }
            }
        } else if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            places.add(place + " is " + number);
        }
    }
}
