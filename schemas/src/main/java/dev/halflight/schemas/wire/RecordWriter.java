/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes records as Avro does, and the floats of a {@link FloatList} without making an object of each. */
final class RecordWriter<R> extends SpecificDatumWriter<R> {
    RecordWriter(Schema schema) {
        super(schema);
    }

    @Override
    protected void writeArray(Schema schema, Object array, Encoder out) throws IOException {
        if (!(array instanceof FloatList floats) || schema.getElementType().getType() != Schema.Type.FLOAT) {
            super.writeArray(schema, array, out);
            return;
        }
        out.writeArrayStart();
        out.setItemCount(floats.size());
        floats.write(out);
        out.writeArrayEnd();
    }
}
