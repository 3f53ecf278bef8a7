/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemas of LSST's alerts in a folder and those below: files that each hold all of a version, or, as in a checkout of
 * lsst/alert_packet, a folder a version with a file a record. The version is in the schema's namespace, {@code lsst.v11_0}.
 */
public final class SchemaFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaFolder.class);

    private static final String ENDING = ".avsc";
    private static final int DEEPEST = 8;
    private static final int LARGEST = 4 << 20;
    private static final Pattern NAME = Pattern.compile("lsst\\.v(\\d{1,4})_(\\d{1,2})\\.alert");

    private final Map<Integer, Schema> schemas = new TreeMap<>();

    /**
     * Reads all of them.
     *
     * @throws IOException if the folder cannot be read, or holds none
     */
    public SchemaFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder: give one that holds schemas of LSST's alerts (*.avsc)");
        }
        for (List<Path> siblings : byFolder(folder)) {
            read(siblings);
        }
        if (schemas.isEmpty()) {
            throw new IOException(folder + " holds no schema of LSST's alerts: files *.avsc of lsst/alert_packet");
        }
    }

    private static Collection<List<Path>> byFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .collect(Collectors.groupingBy(Path::getParent))
                    .values();
        }
    }

    /** Files that are no schemas by themselves may be one together. */
    private void read(List<Path> siblings) throws IOException {
        List<String> parts = new ArrayList<>();
        boolean whole = true;
        for (Path file : siblings) {
            if (Files.size(file) > LARGEST) {
                throw new IOException(file + " is larger than any schema");
            }
            String text = Files.readString(file);
            try {
                if (!keep(new SchemaParser().parse(text).mainSchema())) {
                    parts.add(text);
                }
            } catch (AvroRuntimeException e) {
                parts.add(text);
                whole = false;
            }
        }
        if (!whole) {
            readTogether(parts);
        }
    }

    private void readTogether(List<String> parts) {
        try {
            SchemaParser parser = new SchemaParser();
            List<SchemaParser.ParseResult> results =
                    parts.stream().map(parser::parse).toList();
            results.forEach(result -> keep(result.mainSchema()));
        } catch (AvroRuntimeException e) {
            LOG.debug("these are no schemas, and are passed over", e);
        }
    }

    private boolean keep(Schema schema) {
        Matcher name = NAME.matcher(schema.getType() == Schema.Type.RECORD ? schema.getFullName() : "");
        boolean kept = name.matches() && AlertFormat.LSST.recognizes(schema);
        if (kept) {
            schemas.put(LsstSchemas.id(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))), schema);
        }
        return kept;
    }

    /** The schema of an id, if it is here. */
    Optional<Schema> schema(int id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** The versions that are here, in words. */
    String versions() {
        return schemas.keySet().stream().map(LsstSchemas::version).collect(Collectors.joining(", "));
    }
}
