/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** The schemas of a registry: an id for each, and each subject's versions. Thread-safe. */
final class RegisteredSchemas {
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new TreeMap<>();

    /** One version of a subject. */
    record Version(String subject, int version, int id, Schema schema) {}

    /** Adds a schema to a subject unless it is there; empty if those who read with it could not read the latest version. */
    synchronized Optional<Version> register(String subject, Schema schema) {
        Optional<Version> known = find(subject, schema);
        if (known.isPresent()) {
            return known;
        }
        Optional<Version> latest = latest(subject);
        if (latest.isPresent() && !canRead(schema, latest.get().schema())) {
            return Optional.empty();
        }
        subjects.computeIfAbsent(subject, name -> new ArrayList<>()).add(id(schema));
        return latest(subject);
    }

    synchronized Optional<Schema> schema(int id) {
        return id < 1 || id > schemas.size() ? Optional.empty() : Optional.of(schemas.get(id - 1));
    }

    synchronized Optional<Version> find(String subject, Schema schema) {
        return versions(subject).stream()
                .filter(version -> version.schema().equals(schema))
                .findFirst();
    }

    synchronized Optional<Version> latest(String subject) {
        List<Version> versions = versions(subject);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    synchronized List<Version> versions(String subject) {
        List<Integer> ids = subjects.getOrDefault(subject, List.of());
        List<Version> versions = new ArrayList<>();
        for (int id : ids) {
            versions.add(new Version(subject, versions.size() + 1, id, schemas.get(id - 1)));
        }
        return versions;
    }

    synchronized SortedSet<String> subjects() {
        return new TreeSet<>(subjects.keySet());
    }

    static boolean canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private int id(Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }
}
