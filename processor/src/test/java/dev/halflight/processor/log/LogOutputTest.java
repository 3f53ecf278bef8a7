/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** Log lines that are JSON. */
class LogOutputTest {
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void start() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private JsonNode line(LoggingEvent event) throws IOException {
        Encoder<ILoggingEvent> encoder = JsonLines.encoder(context);
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n");
        assertThat(line.strip()).as("one line an event").doesNotContain("\n");
        return new ObjectMapper().readTree(line);
    }

    private LoggingEvent event(String message, Throwable failure, Object... arguments) {
        LoggingEvent event = new LoggingEvent(
                "here", context.getLogger("dev.halflight.Some"), Level.WARN, message, failure, arguments);
        event.setThreadName("thread-1");
        event.setInstant(Instant.parse("2026-11-23T19:00:00.123Z"));
        return event;
    }

    @Test
    void shouldHaveTheCoordinatesOfARecordAsFields() throws IOException {
        LoggingEvent event = event("{} is given back", null, "in-3@17");
        event.setKeyValuePairs(List.of(
                new KeyValuePair("topic", "in"), new KeyValuePair("partition", 3), new KeyValuePair("offset", 17L)));

        JsonNode line = line(event);

        assertThat(line.path("time").asText()).startsWith("2026-11-23T19:00:00.123");
        assertThat(line.path("time").asText()).endsWith("Z");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("logger").asText()).isEqualTo("dev.halflight.Some");
        assertThat(line.path("thread").asText()).isEqualTo("thread-1");
        assertThat(line.path("message").asText()).isEqualTo("in-3@17 is given back");
        assertThat(line.path("topic").asText()).isEqualTo("in");
        assertThat(line.path("partition").asInt()).isEqualTo(3);
        assertThat(line.path("offset").isIntegralNumber()).isTrue();
        assertThat(line.path("offset").asLong()).isEqualTo(17);
        assertThat(line.size()).as("and nothing else").isEqualTo(8);
    }

    @Test
    void shouldHideWhatIsSecretInMessagesAndTraces() throws IOException {
        IOException failure = new IOException("no answer from https://me:hunter2@registry:8081/subjects");

        JsonNode line = line(event("ssl.key.password=hunter2", failure));

        assertThat(line.toString()).doesNotContain("hunter2");
        assertThat(line.path("exception").asText())
                .contains("IOException: no answer from https://***@registry:8081/subjects")
                .contains("\tat " + LogOutputTest.class.getName());
    }
}
