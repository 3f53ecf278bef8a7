/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class FeederTest {
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    @Test
    void shouldKeepABacklogUntilAllIsSent() throws InterruptedException {
        try (Feeder feeder = feeder(1000)) {
            await(300);
            Thread.sleep(200);
            assertThat(sent).hasValue(300);

            done.set(500);
            await(800);
            Thread.sleep(200);
            assertThat(sent).hasValue(800);

            done.set(800);
            await(1000);
            assertThat(feeder.failure()).isEmpty();
        }
        assertThat(sent).hasValue(1000);
    }

    @Test
    void shouldEndWhenItIsClosed() throws InterruptedException {
        try (Feeder feeder = feeder(Long.MAX_VALUE)) {
            await(300);
            assertThat(feeder.failure()).isEmpty();
        }
        done.set(10_000);
        Thread.sleep(200);

        assertThat(sent).hasValue(300);
    }

    @Test
    void shouldKeepWhyItFailed() throws InterruptedException {
        Feeder feeder = new Feeder(
                () -> 0,
                number -> {
                    throw new KafkaException("no room");
                },
                () -> {},
                300,
                1000);
        try (feeder) {
            while (feeder.failure().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(feeder.failure()).contains("no room");
        }
    }

    private Feeder feeder(long count) {
        return new Feeder(
                done::get, number -> assertThat(sent.getAndIncrement()).isEqualTo(number), () -> {}, 300, count);
    }

    private void await(long count) throws InterruptedException {
        while (sent.get() < count) {
            Thread.sleep(10);
        }
    }
}
