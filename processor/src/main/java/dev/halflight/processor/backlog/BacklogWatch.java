/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** Looks at what waits for a stream, whenever it is told to, beside the stream and without its help. */
public final class BacklogWatch implements AutoCloseable {
    private final OffsetReader reader;
    private final OldestRecords oldest;
    private final Supplier<StreamState> state;
    private final BacklogHistory history = new BacklogHistory();
    private volatile Backlog backlog = Backlog.UNSEEN;

    /**
     * Has not looked yet.
     *
     * @param group the consumer group of the stream
     * @param state what the stream says of itself, at any time
     */
    public BacklogWatch(KafkaSettings kafka, TopicNames topics, String group, Supplier<StreamState> state) {
        reader = new OffsetReader(kafka, topics, group);
        oldest = new OldestRecords(kafka);
        this.state = state;
    }

    /** What was last seen. Safe from any thread. */
    public Backlog backlog() {
        return backlog;
    }

    /**
     * Looks. One thread at a time.
     *
     * @throws ExecutionException if the cluster refuses
     * @throws TimeoutException if it does not answer
     */
    public void look() throws ExecutionException, TimeoutException, InterruptedException {
        try {
            see(reader.read());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            backlog = backlog.lost();
            throw e;
        }
    }

    private void see(Offsets offsets) {
        history.add(offsets, System.nanoTime());
        backlog = new Backlog(
                history.condition(state.get()),
                Optional.of(Instant.now()),
                lags(offsets),
                ages(offsets),
                history.drainSeconds(),
                history.holdUps());
    }

    private static Map<Integer, Long> lags(Offsets offsets) {
        Map<Integer, Long> lags = new HashMap<>();
        offsets.taken().keySet().forEach(partition -> lags.put(partition.partition(), offsets.lag(partition)));
        return lags;
    }

    private Map<Integer, Duration> ages(Offsets offsets) {
        Map<TopicPartition, Long> waiting = new HashMap<>(offsets.taken());
        waiting.keySet().removeIf(partition -> offsets.lag(partition) == 0);
        Map<TopicPartition, Instant> times = oldest.times(waiting);
        Map<Integer, Duration> ages = new HashMap<>();
        Instant now = Instant.now();
        for (TopicPartition partition : offsets.taken().keySet()) {
            if (!waiting.containsKey(partition)) {
                ages.put(partition.partition(), Duration.ZERO);
            } else if (times.containsKey(partition)) {
                Duration age = Duration.between(times.get(partition), now);
                ages.put(partition.partition(), age.isNegative() ? Duration.ZERO : age);
            }
        }
        return ages;
    }

    @Override
    public void close() {
        reader.close();
        oldest.close();
    }
}
