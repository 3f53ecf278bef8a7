/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** What Parquet is told of the columns, and of the values of a record. */
final class ParquetRows extends WriteSupport<Enriched> {
    private final List<Column> columns;
    private final WriteContext context;
    private @Nullable RecordConsumer consumer;

    ParquetRows(List<Column> columns) throws IOException {
        this.columns = List.copyOf(columns);
        MessageType schema = new MessageType(
                "enriched", columns.stream().map(ParquetRows::type).toList());
        context = new WriteContext(
                schema,
                Map.of(
                        VotableHeader.VERSION_KEY,
                        VotableHeader.VERSION,
                        VotableHeader.CONTENT_KEY,
                        VotableHeader.of(columns)));
    }

    private static Type type(Column column) {
        Repetition repetition = column.type().optional() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        return switch (column.type()) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
            case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case EXACT, FRACTION ->
                Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
            case PERCENTILE, PROBABILITY ->
                Types.primitive(PrimitiveTypeName.FLOAT, repetition).named(column.name());
            case TIME ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
                        .named(column.name());
        };
    }

    @Override
    @SuppressWarnings("deprecation") // it must be there, and nobody calls it
    public WriteContext init(Configuration configuration) {
        return context;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context;
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Enriched record) {
        RecordConsumer row = Objects.requireNonNull(consumer, "not prepared");
        row.startMessage();
        for (int k = 0; k < columns.size(); k++) {
            Column column = columns.get(k);
            Optional<Object> value = column.of(record);
            if (value.isPresent()) {
                row.startField(column.name(), k);
                put(column.type(), value.get(), row);
                row.endField(column.name(), k);
            }
        }
        row.endMessage();
    }

    private static void put(ColumnType type, Object value, RecordConsumer row) {
        switch (type) {
            case TEXT -> row.addBinary(Binary.fromString((String) value));
            case INTEGER -> row.addInteger((Integer) value);
            case LONG -> row.addLong((Long) value);
            case EXACT, FRACTION -> row.addDouble((Double) value);
            case PERCENTILE, PROBABILITY -> row.addFloat((Float) value);
            case TIME -> row.addLong(((Instant) value).toEpochMilli());
        }
    }
}
