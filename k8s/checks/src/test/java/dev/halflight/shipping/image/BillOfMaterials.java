/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a CycloneDX file says that a program is made of. */
public record BillOfMaterials(List<JsonNode> components) {
    private static final String OURS = "dev.halflight";

    public BillOfMaterials {
        components = List.copyOf(components);
    }

    /** Reads one. */
    public static BillOfMaterials read(Path file) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
        return new BillOfMaterials(StreamSupport.stream(root.path("components").spliterator(), false)
                .toList());
    }

    /** Jars of a folder. */
    public static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Jars of a folder that are not listed. */
    public List<String> unlisted(Path folder) throws IOException {
        Set<String> listed = components.stream().map(BillOfMaterials::fileName).collect(Collectors.toSet());
        return jars(folder).stream().filter(jar -> !listed.contains(jar)).toList();
    }

    /** What components lack, in words: a license, unless they are ours, or a hash. */
    public List<String> gaps() {
        List<String> found = new ArrayList<>();
        for (JsonNode component : components) {
            boolean ours = component.path("group").asText().equals(OURS);
            if (!ours && component.path("licenses").isEmpty()) {
                found.add(fileName(component) + " has no license");
            }
            if (!component.path("hashes").toString().contains("SHA-256")) {
                found.add(fileName(component) + " has no hash");
            }
        }
        return List.copyOf(found);
    }

    private static String fileName(JsonNode component) {
        String purl = component.path("purl").asText();
        String classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        return component.path("name").asText() + "-" + component.path("version").asText() + classifier + ".jar";
    }
}
