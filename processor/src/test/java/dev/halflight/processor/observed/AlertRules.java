/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of alert rules. */
record AlertRules(List<Group> groups) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Rules that are evaluated together. */
    record Group(String name, List<Rule> rules) {}

    /** A rule. */
    record Rule(
            String alert,
            String expr,
            @JsonProperty("for") @Nullable String pending,
            Map<String, String> labels,
            Map<String, String> annotations) {
        Rule {
            Objects.requireNonNull(alert, "alert");
            Objects.requireNonNull(expr, "expr");
            labels = Map.copyOf(labels);
            annotations = Map.copyOf(annotations);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it has no such rules
     */
    static List<Rule> read(Path file) throws IOException {
        return YAML.readValue(Files.readString(file), AlertRules.class).groups.stream()
                .flatMap(group -> group.rules.stream())
                .toList();
    }
}
