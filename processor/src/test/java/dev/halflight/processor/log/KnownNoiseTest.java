/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownNoiseTest {
    /** As Kafka 4.3 writes it. */
    private static final String RETRY =
            "[Producer] Got error produce response with correlation id {} on topic-partition {},"
                    + " retrying ({} attempts left). Error: {}";

    private final LoggerContext context = new LoggerContext();
    private final Logger sender = context.getLogger("org.apache.kafka.clients.producer.internals.Sender");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void start() {
        KnownNoise noise = new KnownNoise();
        noise.start();
        context.addTurboFilter(noise);
        log.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private List<String> lines() {
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void shouldLowerRetriesOfAProducerThatWaitsForATransactionToEnd() {
        sender.warn(RETRY, 5, "out-0", 2147483646, "CONCURRENT_TRANSACTIONS");
        assertThat(lines()).isEmpty();

        sender.setLevel(Level.DEBUG);
        sender.warn(RETRY, 5, "out-0", 2147483646, "CONCURRENT_TRANSACTIONS");
        assertThat(lines()).singleElement().asString().startsWith("DEBUG").contains("CONCURRENT_TRANSACTIONS");
    }

    @Test
    void shouldKeepOtherTroubleOfAProducer() {
        sender.warn(RETRY, 5, "out-0", 2147483646, "NOT_LEADER_OR_FOLLOWER");
        sender.error("Aborting producer batches due to fatal error CONCURRENT_TRANSACTIONS");
        context.getLogger("org.apache.kafka.streams").warn("retrying: CONCURRENT_TRANSACTIONS");

        assertThat(lines()).hasSize(3);
    }

    @Test
    void shouldNotTellTwiceWhatWasTold() {
        Logger streams = context.getLogger("org.apache.kafka.streams.processor.internals.StreamThread");

        streams.warn("Detected that the thread is being fenced", new ToldFailure());
        assertThat(lines()).isEmpty();

        streams.warn("Detected that the thread is being fenced", new RuntimeException("by another"));
        streams.error("failed", new ToldFailure());
        assertThat(lines()).hasSize(2);
    }

    private static final class ToldFailure extends RuntimeException implements Told {
        private static final long serialVersionUID = 1L;
    }
}
