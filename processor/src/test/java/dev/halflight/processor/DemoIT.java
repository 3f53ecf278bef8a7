/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class DemoIT {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(halflight_\\w+)(?:\\{[^}]*\\})? ([0-9.E+-]+)$");

    @TempDir
    Path folder;

    @Test
    void shouldEnrichEveryObservationAndReportIt() throws IOException {
        Path report = folder.resolve("report.json");

        Program demo = Program.run("demo", "--headless", "--records", 60, "--report", report);

        assertThat(demo.exit()).isZero();
        assertThat(demo.errors()).isEmpty();
        assertThat(demo.printed())
                .anyMatch(line -> line.startsWith("60 observations in ") && line.contains("60 enriched"));
        JsonNode figures = new ObjectMapper().readTree(report.toFile());
        assertThat(figures.get("consumed").asLong()).isEqualTo(60);
        assertThat(figures.get("enriched").asLong()).isEqualTo(60);
        assertThat(figures.get("dead_lettered").asLong()).isZero();
        assertThat(figures.get("device").asText()).isEqualTo("cpu");
        assertThat(figures.get("records_per_second").asDouble()).isPositive();
        assertThat(figures.get("photoz").get("n").asInt()).isPositive();
        assertThat(figures.get("specz").get("n").asInt()).isPositive();
    }

    @Test
    void shouldStayUpForOutsideToolsUntilItIsToldToStop() throws Exception {
        try (ProgramProcess demo = new ProgramProcess("demo", "--records", "20", "--no-reconstruct")) {
            String address = demo.awaitLine("/metrics").replaceAll(".*(http://[^/]+)/metrics.*", "$1");
            demo.awaitLine("up until Ctrl-C");

            assertThat(get(address + "/livez").statusCode()).isEqualTo(200);
            assertThat(get(address + "/readyz").statusCode()).isEqualTo(200);
            HttpResponse<String> metrics = get(address + "/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(sum(metrics.body(), "halflight_records_consumed_total")).isEqualTo(20);
            assertThat(sum(metrics.body(), "halflight_records_enriched_total")
                            + sum(metrics.body(), "halflight_records_dead_lettered_total"))
                    .isEqualTo(20);

            assertThat(demo.stop()).isEqualTo(143);
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double sum(String metrics, String name) {
        double sum = 0;
        Matcher matcher = SAMPLE.matcher(metrics);
        while (matcher.find()) {
            sum += matcher.group(1).equals(name) ? Double.parseDouble(matcher.group(2)) : 0;
        }
        return sum;
    }
}
