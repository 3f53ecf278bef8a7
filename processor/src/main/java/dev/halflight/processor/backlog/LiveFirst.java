/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.kafka.common.KafkaException;

/** Keeps what is sent again behind what arrives: it waits while many observations wait for the stream. */
public final class LiveFirst implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final OffsetReader offsets;
    private final long most;
    private final LongConsumer waiting;

    /**
     * Of a stream's topics.
     *
     * @param group the stream's consumer group
     * @param most how many observations may wait for the stream
     * @param waiting told of how many wait, when a wait begins
     */
    public LiveFirst(KafkaSettings kafka, TopicNames topics, String group, long most, LongConsumer waiting) {
        offsets = new OffsetReader(kafka, topics, group);
        this.most = most;
        this.waiting = waiting;
    }

    /**
     * Returns when few observations wait for the stream.
     *
     * @throws KafkaException if the cluster does not say how many wait, or the thread is interrupted
     */
    public void await() {
        try {
            long lag = offsets.read().lag();
            if (lag > most) {
                waiting.accept(lag);
            }
            while (lag > most) {
                Thread.sleep(PAUSE.toMillis());
                lag = offsets.read().lag();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while live observations went first", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the cluster does not say how many observations wait: " + e, e);
        }
    }

    @Override
    public void close() {
        offsets.close();
    }
}
