/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Records in which no field is left empty. A value depends on the place and name of its field alone, whatever else the schema has. */
final class FilledRecord {
    private FilledRecord() {}

    /** A record of a schema, all of it filled. */
    static GenericRecord of(Schema schema) {
        return of(schema, schema);
    }

    /** The same as one who knows it gets it from one who writes {@code written}: what that lacks has its default. */
    static GenericRecord of(Schema schema, Schema written) {
        return (GenericRecord) value(schema, written, schema.getName());
    }

    private static Object value(Schema schema, Schema written, String path) {
        int number = Math.floorMod(path.hashCode(), 100);
        return switch (schema.getType()) {
            case RECORD -> record(schema, written, path);
            case ARRAY ->
                List.of(
                        value(schema.getElementType(), written.getElementType(), path + "[0]"),
                        value(schema.getElementType(), written.getElementType(), path + "[1]"));
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(number % schema.getEnumSymbols().size()));
            case STRING -> path;
            case BYTES -> ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8));
            case INT -> number;
            case LONG -> (long) number;
            case FLOAT -> number + 0.5f;
            case DOUBLE -> number + 0.25;
            case BOOLEAN -> true;
            default ->
                throw new IllegalArgumentException(path + " is of a type that no schema of ours has had: " + schema);
        };
    }

    private static GenericRecord record(Schema schema, Schema written, String path) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            Schema.Field theirs = written.getField(field.name());
            record.put(
                    field.pos(),
                    theirs == null
                            ? GenericData.get().getDefaultValue(field)
                            : value(branch(field.schema()), branch(theirs.schema()), path + "." + field.name()));
        }
        return record;
    }

    /** What is not null of a type that may be. */
    private static Schema branch(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }
}
