/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.web.Health;
import dev.halflight.processor.web.WebServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LivePageTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final LivePage page =
            new LivePage("1.2.3", TestModel.folder(), "the moon", "enriched", () -> new Pulse(7, 1, true, "well"));
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new PrometheusRegistry(),
                () -> new Health.Healthy("alive"),
                () -> new Health.Healthy("ready"),
                page.endpoints());
    }

    @AfterEach
    void stop() {
        server.close();
        page.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.address().getPort() + path));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void pass(long offset) {
        page.watching(Galaxies.ENRICHER).enrich(Galaxies.answer(), Galaxies.source(offset));
    }

    /** A client that reads events: each as its lines. */
    private final class Reader implements AutoCloseable {
        private final Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        private final BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        private final String status;

        Reader(String lastId) throws IOException {
            String id = lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n";
            socket.getOutputStream()
                    .write(("GET /live/events HTTP/1.1\r\nHost: localhost\r\n" + id + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            status = lines.readLine();
        }

        /** The lines of the next event that has a name. */
        List<String> next() throws IOException {
            List<String> event = new ArrayList<>();
            while (true) {
                String line = lines.readLine();
                if (line.startsWith("event:") || line.startsWith("id:") || line.startsWith("data:")) {
                    event.add(line);
                } else if (line.isEmpty() && !event.isEmpty()) {
                    return event;
                }
            }
        }

        List<String> next(String name) throws IOException {
            List<String> event = next();
            while (!event.get(0).equals("event: " + name)) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void shouldGreetThenTellOfObjectsAsTheyPass() throws IOException {
        try (Reader reader = new Reader("")) {
            assertThat(reader.status).endsWith("200 OK");
            assertThat(reader.next().get(1)).contains("\"version\":\"1.2.3\"", "\"place\":\"the moon\"");
            pass(8);
            assertThat(reader.next("object").get(2)).contains("\"key\":\"0-8\"");
            assertThat(reader.next("pulse").get(1)).contains("\"enriched\":7", "\"health\":\"well\"");
        }
    }

    @Test
    void shouldTellAComerWhatIsKeptAndOneWhoComesBackWhatIsNew() throws IOException {
        pass(1);
        String id;
        try (Reader reader = new Reader("")) {
            id = reader.next("object").get(1).substring("id: ".length());
        }
        pass(2);

        try (Reader back = new Reader(id)) {
            assertThat(back.next("object").get(2)).contains("\"key\":\"0-2\"");
        }
        try (Reader ofAnotherRun = new Reader("another-run/1")) {
            assertThat(ofAnotherRun.next("object").get(2)).contains("\"key\":\"0-1\"");
        }
    }

    @Test
    void shouldServeTheDetailsOfWhatIsKept() throws Exception {
        assertThat(get("/live/objects/0-4").statusCode()).isEqualTo(404);
        try (Reader reader = new Reader("")) {
            pass(4);
            reader.next("object");
        }

        HttpResponse<String> details = get("/live/objects/0-4");

        assertThat(details.statusCode()).isEqualTo(200);
        assertThat(details.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(details.body()).contains("\"sourceOffset\":4");
    }

    @Test
    void shouldLetInSoManyClientsAndNoMore() throws IOException {
        List<Reader> readers = new ArrayList<>();
        try {
            for (int k = 0; k < 32; k++) {
                readers.add(new Reader(""));
                assertThat(readers.get(k).status).endsWith("200 OK");
            }
            try (Reader oneTooMany = new Reader("")) {
                assertThat(oneTooMany.status).contains("503");
            }
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void shouldServeThePageWithAPolicyThatLetsNothingElseIn() throws Exception {
        for (String path : List.of("/", "/objects/0-17")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).startsWith("<!doctype html>");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(get("/page/main.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(get("/page/uplot.js").body()).contains("uPlot");
    }

    @Test
    void shouldServeNothingThatIsNotOfThePage() throws Exception {
        for (String path : List.of(
                "/page/", "/page/none.js", "/page/../logback.xml", "/page/%2e%2e/logback.xml", "/x", "/objects/")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(client.send(
                                request("/")
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldSendAFileOnceAndZippedWhereThatIsUnderstood() throws Exception {
        HttpResponse<String> plain = get("/page/uplot.js");
        String tag = plain.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> zipped = client.send(
                request("/page/uplot.js").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.body().length).isLessThan(plain.body().length() / 2);
        assertThat(get("/page/uplot.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void shouldEndItsConnectionsWhenItStops() throws Exception {
        try (Reader reader = new Reader("")) {
            reader.next();
            server.close();
            page.close();
            assertThat(reader.lines.lines().toList()).isNotNull();
        }
    }
}
