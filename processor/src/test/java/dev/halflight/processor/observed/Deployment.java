/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files for Grafana and Prometheus that come with the program. */
final class Deployment {
    private static final Path FOLDER = Path.of("..", "docker").toAbsolutePath().normalize();

    private Deployment() {}

    static List<Dashboard> dashboards() throws IOException {
        List<Dashboard> dashboards = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            for (Path file : files.sorted().toList()) {
                dashboards.add(Dashboard.read(file));
            }
        }
        return dashboards;
    }

    static Path configuration() {
        return FOLDER.resolve("prometheus/prometheus.yml");
    }

    static Path ruleFile() {
        return FOLDER.resolve("prometheus/rules/halflight.yaml");
    }

    static Path ruleTests() {
        return FOLDER.resolve("prometheus/rules/tests/halflight.yaml");
    }

    static String runbook() throws IOException {
        return Files.readString(FOLDER.resolveSibling("OPERATIONS.md"));
    }

    static List<AlertRules.Rule> rules() throws IOException {
        return AlertRules.read(ruleFile());
    }
}
