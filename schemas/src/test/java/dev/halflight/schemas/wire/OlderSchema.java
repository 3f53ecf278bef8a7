/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** The least that a schema may have grown from: without any field that has a default. */
final class OlderSchema {
    private final Map<String, Schema> records = new HashMap<>();

    private OlderSchema() {}

    static Schema of(Schema schema) {
        return new OlderSchema().older(schema);
    }

    private Schema older(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY -> Schema.createArray(older(schema.getElementType()));
            case UNION ->
                Schema.createUnion(schema.getTypes().stream().map(this::older).toList());
            default -> schema;
        };
    }

    private Schema record(Schema schema) {
        Schema known = records.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        Schema older = Schema.createRecord(
                schema.getName(),
                schema.getDoc(),
                schema.getNamespace(),
                false,
                schema.getFields().stream()
                        .filter(field -> !field.hasDefaultValue())
                        .map(field -> new Schema.Field(field, older(field.schema())))
                        .toList());
        records.put(schema.getFullName(), older);
        return older;
    }
}
