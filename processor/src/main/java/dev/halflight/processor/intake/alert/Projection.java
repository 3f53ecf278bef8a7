/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/** The part of a schema that is wanted, by which Avro skips the rest: of an alert's two hundred numbers ten are read. */
final class Projection {
    private static final Pattern DOT = Pattern.compile("\\.");

    private Projection() {}

    /**
     * A record's schema with the fields of some paths only, and all below these.
     *
     * @param paths such as {@code diaSource.ra}; one that is not there is left out
     */
    static Schema of(Schema record, Set<String> paths) {
        return pruned(record, "", paths);
    }

    /** Whether a schema has the field of a path. */
    static boolean has(Schema schema, String path) {
        Schema at = schema;
        for (String name : DOT.split(path)) {
            Schema record = recordOf(at);
            Schema.Field field = record.getType() == Schema.Type.RECORD ? record.getField(name) : null;
            if (field == null) {
                return false;
            }
            at = field.schema();
        }
        return true;
    }

    private static Schema recordOf(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() == Schema.Type.RECORD)
                .findFirst()
                .orElse(schema);
    }

    private static Schema pruned(Schema schema, String prefix, Set<String> paths) {
        return switch (schema.getType()) {
            case UNION ->
                Schema.createUnion(schema.getTypes().stream()
                        .map(branch -> pruned(branch, prefix, paths))
                        .toList());
            case RECORD -> prunedRecord(schema, prefix, paths);
            default -> schema;
        };
    }

    private static Schema prunedRecord(Schema record, String prefix, Set<String> paths) {
        List<Schema.Field> kept = new ArrayList<>();
        for (Schema.Field field : record.getFields()) {
            String path = prefix + field.name();
            if (paths.contains(path)) {
                kept.add(new Schema.Field(field.name(), field.schema()));
            } else if (paths.stream().anyMatch(wanted -> wanted.startsWith(path + "."))) {
                kept.add(new Schema.Field(field.name(), pruned(field.schema(), path + ".", paths)));
            }
        }
        return Schema.createRecord(record.getName(), null, record.getNamespace(), record.isError(), kept);
    }
}
