/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.web.Endpoint;
import dev.halflight.processor.web.Health;
import dev.halflight.processor.web.WebServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AudienceTest {
    private static final Event LARGE = Event.of("object", "x".repeat(100_000));

    private final Audience audience = new Audience(4);

    private WebServer server() throws IOException {
        EventHandler handler = new EventHandler(audience, new Kept(1, 1, 1), "run", Event.of("hello", "{}"));
        return WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new PrometheusRegistry(),
                () -> new Health.Healthy("alive"),
                () -> new Health.Healthy("ready"),
                List.of(Endpoint.at("/live/events", handler)));
    }

    private static Socket connect(WebServer server) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.getOutputStream()
                .write("GET /live/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    @Test
    void shouldCutOffAClientThatTakesNothingAndServeTheOthers() throws Exception {
        try (WebServer server = server();
                Socket stuck = connect(server);
                Socket other = connect(server)) {
            await(() -> audience.size() == 2);
            InputStream read = other.getInputStream();
            for (int k = 0; k < 400; k++) {
                audience.tell(LARGE);
                assertThat(read.readNBytes(100_000)).hasSize(100_000);
            }
            assertThat(audience.size()).isEqualTo(2);

            await(() -> {
                audience.dropStuck(Duration.ofMillis(500));
                return audience.size() == 1;
            });

            assertThat(stuck.isConnected()).isTrue();
            audience.tell(LARGE);
            assertThat(read.readNBytes(90_000)).hasSize(90_000);
        }
    }

    @Test
    void shouldGiveTheSeatOfOneWhoLeavesToTheNext() throws Exception {
        try (WebServer server = server()) {
            for (int k = 0; k < 12; k++) {
                try (Socket socket = connect(server)) {
                    assertThat(socket.getInputStream().readNBytes(15))
                            .asString()
                            .isEqualTo("HTTP/1.1 200 OK");
                }
                await(() -> {
                    audience.tell(LARGE);
                    return audience.isEmpty();
                });
            }
        }
    }

    @Test
    void shouldMissTheOldestEventsOfOneThatIsSlow() {
        Listener listener = audience.join().orElseThrow();
        for (int sequence = 1; sequence <= 1000; sequence++) {
            listener.tell(Event.of("object", "id", sequence, "{}"));
        }

        assertThat(listener.waiting())
                .hasSize(128)
                .last()
                .extracting(Event::sequence)
                .isEqualTo(1000L);
        audience.leave(listener);
        audience.leave(listener);
        assertThat(audience.isEmpty()).isTrue();
    }
}
