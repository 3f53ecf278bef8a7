/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** What programs without our classes write and read. */
final class AvroBytes {
    private AvroBytes() {}

    /** A record by itself. */
    static byte[] body(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** A record in Confluent's wire format. */
    static byte[] framed(int schemaId, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(WireFormat.header(schemaId));
        bytes.writeBytes(body(record));
        return bytes.toByteArray();
    }

    /** A record in Confluent's wire format, as one who knows {@code schema} reads it. */
    static GenericRecord read(SchemaRegistry registry, byte[] framed, Schema schema) throws IOException {
        Schema writer = registry.schema(WireFormat.schemaId(framed).orElseThrow());
        var decoder = DecoderFactory.get()
                .binaryDecoder(framed, WireFormat.HEADER_LENGTH, framed.length - WireFormat.HEADER_LENGTH, null);
        return new GenericDatumReader<GenericRecord>(writer, schema).read(null, decoder);
    }

    /** The same record as an object of our classes. */
    static SpecificRecord specific(GenericRecord record) throws IOException {
        var decoder = DecoderFactory.get().binaryDecoder(body(record), null);
        return new SpecificDatumReader<SpecificRecord>(record.getSchema()).read(null, decoder);
    }
}
