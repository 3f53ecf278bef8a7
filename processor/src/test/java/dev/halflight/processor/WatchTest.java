/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.halflight.processor.web.Health;
import dev.halflight.processor.web.WebServer;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code halflight watch} beside the HTTP server of a worker. */
@Timeout(60)
class WatchTest {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private volatile Health health = new Health.Healthy("the stream runs on cpu");
    private WebServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        info("halflight_build", "version").setLabelValues("1.2.3");
        info("halflight_model", "name", "version", "sha256", "provider")
                .setLabelValues("galaxies", "2.0", "abc", "CPU");
        Counter.builder().name("halflight_records_consumed").register(registry).inc(1200);
        Counter letters = Counter.builder()
                .name("halflight_records_dead_lettered")
                .labelNames("reason")
                .register(registry);
        letters.labelValues("NO_USABLE_DATA").inc(12);
        letters.labelValues("NO_VALUE").inc(0);
        Gauge open = Gauge.builder()
                .name("halflight_breaker_open")
                .labelNames("reason")
                .register(registry);
        open.labelValues("NO_USABLE_DATA").set(1);
        open.labelValues("NO_VALUE").set(0);
        Histogram batches = Histogram.builder()
                .name("halflight_batch_records")
                .classicOnly()
                .register(registry);
        batches.observe(32);
        batches.observe(16);
        server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), registry, () -> health, () -> health);
        url = "http://127.0.0.1:" + server.address().getPort();
    }

    private Info info(String name, String... labels) {
        return Info.builder().name(name).help("-").labelNames(labels).register(registry);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldShowWhatAWorkerDoes() {
        Program program = Program.run("watch", url, "--once", "--interval", 1);

        assertThat(program.errors()).isEmpty();
        assertThat(program.exit()).isZero();
        assertThat(program.printed())
                .contains(
                        "health        ready: the stream runs on cpu",
                        "model         galaxies 2.0 by CPU, halflight 1.2.3",
                        "breaker       OPEN for NO_USABLE_DATA",
                        "batch                  24.0  records")
                .anySatisfy(line -> assertThat(line).matches("consumed +1,200 +0\\.0/s"))
                .anySatisfy(line -> assertThat(line).matches("dead letters +12 +0\\.0/s"))
                .anySatisfy(line -> assertThat(line).matches(" +12  NO_USABLE_DATA"))
                .noneMatch(line -> line.contains("NO_VALUE"))
                .as("what this worker does not tell")
                .noneMatch(line -> line.matches("(lag|oldest age|device busy|heap).*"));
    }

    @Test
    void shouldPrintAnObjectALine() throws IOException {
        health = new Health.Unhealthy("the stream is paused");

        Program program = Program.run("watch", url.substring("http://".length()), "--once", "--json", "--interval", 1);

        assertThat(program.printed()).hasSize(1);
        JsonNode figures = new ObjectMapper().readTree(program.printed().get(0));
        assertThat(figures.path("ready").asBoolean(true)).isFalse();
        assertThat(figures.path("health").asText()).isEqualTo("the stream is paused");
        assertThat(figures.path("consumed").asLong()).isEqualTo(1200);
        assertThat(figures.path("consumed_per_second").asDouble(-1)).isZero();
        assertThat(figures.path("dead_letters").path("NO_USABLE_DATA").asLong()).isEqualTo(12);
        assertThat(figures.path("batch_records").asDouble()).isEqualTo(24);
        assertThat(figures.has("lag_records")).isFalse();
    }

    @Test
    void shouldSayThatNothingAnswers() {
        server.close();

        Program program = Program.run("watch", url);

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("halflight: nothing answers at " + url)
                        .contains("start a worker with './halflight enrich'"));
    }

    @Test
    void shouldTellAWorkerFromAnotherWebServer() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<html>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            Program program =
                    Program.run("watch", "127.0.0.1:" + other.getAddress().getPort());

            assertThat(program.exit()).isEqualTo(1);
            assertThat(program.errors()).singleElement().asString().contains("is no worker of Halflight");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void shouldRefuseWhatIsNoAddress() {
        assertThat(Program.run("watch", "ftp://there").errors())
                .singleElement()
                .asString()
                .contains("'ftp://there' is no address: write http://HOST:PORT");
        assertThat(Program.run("watch", "a b").exit()).isEqualTo(2);
        assertThat(Program.run("watch", "--interval", 0).errors())
                .singleElement()
                .asString()
                .contains("--interval must be from 1");
    }
}
