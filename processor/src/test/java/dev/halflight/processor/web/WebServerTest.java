/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.WebSettings;
import dev.halflight.processor.metrics.Metrics;
import dev.halflight.processor.metrics.RecordTotals;
import dev.halflight.processor.secured.CapturedLogs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics("1.2.3", RecordTotals::none);
    private final AtomicReference<Health> ready = new AtomicReference<>(new Health.Unhealthy("the model is loading"));
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                metrics.registry(),
                () -> {
                    throw new IllegalStateException("no state");
                },
                ready::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + server.address().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void shouldBeReadyOnlyWhenItIs() throws Exception {
        HttpResponse<String> before = send("GET", "/readyz");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).isEqualTo("the model is loading\n");
        ready.set(new Health.Healthy("running on the CPU"));
        HttpResponse<String> after = send("GET", "/readyz");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isEqualTo("running on the CPU\n");
    }

    @Test
    void shouldCallACheckThatFailsUnhealthy() throws Exception {
        HttpResponse<String> response = send("GET", "/livez");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("no state");
    }

    @Test
    void shouldShowTheMetrics() throws Exception {
        HttpResponse<String> response = send("GET", "/metrics");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("halflight_build_info{version=\"1.2.3\"} 1")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void shouldAnswerHeadWithoutABody() throws Exception {
        ready.set(new Health.Healthy("running"));
        HttpResponse<String> response = send("HEAD", "/readyz");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void shouldRefuseOtherPathsAndMethods() throws Exception {
        assertThat(send("GET", "/readyz/more").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/readyzz").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
    }

    @Test
    void shouldSayThatThePortIsTaken() {
        InetSocketAddress taken = server.address();
        assertThatThrownBy(() -> WebServer.start(taken, metrics.registry(), ready::get, ready::get))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(taken.getPort()))
                .hasMessageContaining("choose another port");
    }

    @Test
    void shouldListenOnThisMachineUnlessItIsToldOtherwise() {
        WebSettings settings = WebSettings.from(new Configuration(Map.of()));

        assertThat(new InetSocketAddress(settings.host(), settings.port())
                        .getAddress()
                        .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void shouldWarnWhenItIsOpenToOthers() throws Exception {
        try (CapturedLogs logs = new CapturedLogs()) {
            for (String host : List.of("127.0.0.1", "0.0.0.0")) {
                assertThat(logs.messages(Level.WARN)).isEmpty();
                WebServer.start(new InetSocketAddress(host, 0), metrics.registry(), ready::get, ready::get)
                        .close();
            }
            assertThat(logs.messages(Level.WARN))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("open to whoever reaches port", "no password", "web.host=127.0.0.1"));
        }
    }

    @Test
    void shouldNotAnswerAfterItIsClosed() throws Exception {
        assertThat(send("GET", "/readyz").statusCode()).isEqualTo(503);
        server.close();
        assertThatThrownBy(() -> send("GET", "/readyz")).isInstanceOf(IOException.class);
    }
}
