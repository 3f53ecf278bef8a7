/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines that the program writes to its log. */
class LogLayoutTest {
    private final LoggerContext context = new LoggerContext();
    private Logger logger;
    private Encoder<ILoggingEvent> encoder;

    @BeforeEach
    void configure() throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLayoutTest.class.getResource("/logback.xml"));
        logger = context.getLogger(Logger.ROOT_LOGGER_NAME);
        encoder = ((OutputStreamAppender<ILoggingEvent>) logger.getAppender("stderr")).getEncoder();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private String line(String message, Throwable failure) {
        LoggingEvent event = new LoggingEvent("here", logger, Level.WARN, message, failure, null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void shouldWriteAMessageAsItIs() {
        assertThat(line("a poll was not prefetched: 3 of 4", null))
                .matches("\\d\\d:\\d\\d:\\d\\d WARN  ROOT: a poll was not prefetched: 3 of 4\\R");
    }

    @Test
    void shouldHideWhatIsSecretInMessagesAndTraces() {
        IOException failure = new IOException("no answer from https://me:hunter2@registry:8081/subjects");

        assertThat(line("ssl.key.password=hunter2 and basic.auth.user.info: \"me:hunter2\"", failure))
                .contains("ssl.key.password=*** and", "basic.auth.user.info: ***")
                .containsOnlyOnce("IOException: no answer from https://***@registry:8081/subjects")
                .containsOnlyOnce("at " + LogLayoutTest.class.getName())
                .doesNotContain("hunter2");
    }
}
