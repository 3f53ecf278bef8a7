/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is used of Grafana's format of dashboards; anything else in a file is an error, and so is what is missing. */
record Dashboard(
        String uid,
        String title,
        String description,
        List<String> tags,
        String timezone,
        boolean editable,
        int graphTooltip,
        int schemaVersion,
        int version,
        String refresh,
        Map<String, String> time,
        List<Link> links,
        Map<String, List<JsonNode>> annotations,
        Templating templating,
        List<Panel> panels) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Dashboard {
        Stream.of(uid, title, description, timezone, refresh, time, links, annotations, templating, panels)
                .forEach(Objects::requireNonNull);
        tags = List.copyOf(tags);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no such dashboard
     */
    static Dashboard read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Dashboard.class);
    }

    /** The panels that show data. */
    List<Panel> charts() {
        return panels.stream().filter(panel -> !panel.isRow()).toList();
    }

    /** A link to another dashboard. */
    record Link(String type, String title, String url, boolean keepTime, boolean includeVars, boolean targetBlank) {}

    /** What a user may choose. */
    record Templating(List<Variable> list) {}

    /** One of these. */
    record Variable(String name, String label, String type, String query, int hide) {}

    /** Where a panel's data come from. */
    record Source(String type, String uid) {}

    /** A panel's place: 24 columns, and rows. */
    record Place(int h, int w, int x, int y) {
        boolean overlaps(Place other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    /** How values are shown. */
    record FieldConfig(Map<String, JsonNode> defaults, List<JsonNode> overrides) {}

    /** A panel, or the headline of a row of them. */
    record Panel(
            int id,
            String type,
            String title,
            Place gridPos,
            @Nullable String description,
            @Nullable Source datasource,
            @Nullable List<Target> targets,
            @Nullable FieldConfig fieldConfig,
            @Nullable Map<String, JsonNode> options,
            @Nullable Boolean collapsed,
            @Nullable List<JsonNode> panels) {
        Panel {
            Stream.of(type, title, gridPos).forEach(Objects::requireNonNull);
            if (!type.equals("row")) {
                Stream.of(description, datasource, targets, fieldConfig, options)
                        .forEach(Objects::requireNonNull);
            }
        }

        boolean isRow() {
            return type.equals("row");
        }

        /** Whether only a GPU gives it data. */
        boolean isOfGpu() {
            return Objects.requireNonNull(description).startsWith("GPU only");
        }

        List<Target> queries() {
            return Objects.requireNonNull(targets);
        }
    }

    /** A query. */
    record Target(
            String refId,
            Source datasource,
            String expr,
            @Nullable String legendFormat,
            @Nullable String format,
            boolean range,
            boolean instant) {
        Target {
            Stream.of(refId, datasource, expr).forEach(Objects::requireNonNull);
        }

        /** The query with a range where Grafana would choose one. */
        String expression(String interval) {
            return expr.replace("$__rate_interval", interval);
        }
    }
}
