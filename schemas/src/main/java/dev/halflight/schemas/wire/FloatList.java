/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.io.IOException;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.apache.avro.io.Encoder;

/** Floats as the list that Avro's records take, without an object for each. The array is shared: do not change it. */
public final class FloatList extends AbstractList<Float> implements RandomAccess {
    private final float[] values;

    /** The list of {@code values}. */
    public FloatList(float[] values) {
        this.values = values;
    }

    @Override
    public Float get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    void write(Encoder out) throws IOException {
        for (float value : values) {
            out.startItem();
            out.writeFloat(value);
        }
    }
}
