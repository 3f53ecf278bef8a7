/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import dev.halflight.schemas.wire.WireFormatException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in Confluent's wire format. A schema is registered, as {@code <topic>-value}, when its first record is
 * written. Thread-safe; the registry is not closed with it.
 *
 * @param <R> the kind of record
 */
public final class RecordSerializer<R extends SpecificRecord> implements Serializer<R> {
    private final SchemaRegistry registry;
    private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();
    /** A little more than the last record had, bytes: most are alike, and fit at once. */
    private volatile int usualSize = 1 << 10;

    /** Writes with the ids of {@code registry}. */
    public RecordSerializer(SchemaRegistry registry) {
        AvroTrust.ensure();
        this.registry = registry;
    }

    /**
     * Returns the record's bytes; of none, none.
     *
     * @throws WireFormatException if the record does not keep to its schema, or the registry does not give it an id
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable R record) {
        if (record == null) {
            return null;
        }
        Schema schema = record.getSchema();
        int id = ids.computeIfAbsent(new Subject(topic, schema), subject -> registry.register(topic, schema));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(usualSize);
        bytes.writeBytes(WireFormat.header(id));
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new RecordWriter<R>(schema).write(record, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new WireFormatException(Reason.UNENCODABLE, "not a " + schema.getFullName() + ": " + e, e);
        }
        usualSize = bytes.size() + bytes.size() / 8;
        return bytes.toByteArray();
    }

    private record Subject(String topic, Schema schema) {}
}
