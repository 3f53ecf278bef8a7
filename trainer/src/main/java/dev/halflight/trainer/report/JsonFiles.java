/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON that anything can read: a number that is none becomes null. */
public final class JsonFiles {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFiles() {}

    /** Adds a number, or null where it is none. */
    public static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    /** Writes a file, in a folder that is made if need be. */
    public static void write(Path file, JsonNode node) throws IOException {
        Folders.ofFile(file);
        Files.writeString(file, MAPPER.writeValueAsString(node) + "\n");
    }
}
