/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import dev.halflight.schemas.wire.WireFormatException.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityResult;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in Confluent's wire format: with the schema that wrote them, resolved to ours, so that fields may have come
 * or gone since. Thread-safe; the registry is not closed with it.
 *
 * @param <R> the kind of record
 */
public final class RecordDeserializer<R extends SpecificRecord> implements Deserializer<R> {
    private final SchemaRegistry registry;
    private final Schema ours;
    private final SpecificData data;
    /** By the writer's schema; Avro's readers are of one thread, and dear to make. */
    private final ThreadLocal<Map<Integer, SpecificDatumReader<R>>> readers = ThreadLocal.withInitial(HashMap::new);

    /** Reads records of {@code ours} with the schemas of {@code registry}. */
    public RecordDeserializer(SchemaRegistry registry, Schema ours) {
        AvroTrust.ensure();
        this.registry = registry;
        this.ours = ours;
        data = SpecificData.getForSchema(ours);
    }

    /**
     * Returns the record; of no bytes, none.
     *
     * @throws WireFormatException if the bytes are not such a record, or the registry cannot be asked
     */
    @Override
    public @Nullable R deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        SpecificDatumReader<R> reader = reader(WireFormat.requireSchemaId(bytes));
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(bytes, WireFormat.HEADER_LENGTH, bytes.length - WireFormat.HEADER_LENGTH, null);
        try {
            R record = reader.read(null, decoder);
            if (decoder.isEnd()) {
                return record;
            }
        } catch (SystemLimitException e) {
            String message = "a part of the " + ours.getFullName() + " is too long for Avro's limits, "
                    + AvroTrust.limits() + ": " + e.getMessage();
            throw new WireFormatException(Reason.LIMIT_EXCEEDED, message, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // hostile bytes reach Avro's readers: whatever they throw says that the bytes are bad
            throw new WireFormatException(Reason.UNDECODABLE, "not a " + ours.getFullName() + ": " + e, e);
        }
        throw new WireFormatException(Reason.UNDECODABLE, "bytes are left after the " + ours.getFullName());
    }

    private SpecificDatumReader<R> reader(int id) {
        Map<Integer, SpecificDatumReader<R>> known = readers.get();
        SpecificDatumReader<R> reader = known.get(id);
        if (reader == null) {
            Schema writer = registry.schema(id);
            requireReadable(id, writer);
            reader = new SpecificDatumReader<>(writer, ours, data);
            known.put(id, reader);
        }
        return reader;
    }

    private void requireReadable(int id, Schema writer) {
        String schema = "schema " + id + " is of " + writer.getFullName();
        if (!writer.getFullName().equals(ours.getFullName())) {
            throw new WireFormatException(Reason.WRONG_RECORD, schema + ", not of " + ours.getFullName());
        }
        SchemaCompatibilityResult result =
                SchemaCompatibility.checkReaderWriterCompatibility(ours, writer).getResult();
        if (result.getCompatibility() != SchemaCompatibilityType.COMPATIBLE) {
            throw new WireFormatException(
                    Reason.INCOMPATIBLE_SCHEMA,
                    schema + ", but cannot be read as ours: " + result.getIncompatibilities());
        }
    }
}
