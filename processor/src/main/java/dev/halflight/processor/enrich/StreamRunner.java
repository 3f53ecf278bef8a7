/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.Pausable;
import dev.halflight.processor.metrics.KafkaMetrics;
import dev.halflight.processor.metrics.Metrics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stream until it is closed. */
public final class StreamRunner implements Pausable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRunner.class);

    /** A thread that stops may wait for an answer as long as its patience lasts, and then commit. */
    public static final Duration COMMIT_ALLOWANCE = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final StreamStates states;
    private final StreamFailures failures;
    private final Enrichment<?, ?> enrichment;
    private final Duration closeTimeout;
    private Optional<KafkaMetrics> kafkaMetrics = Optional.empty();

    /** What the stream is doing, as a probe wants to know. */
    public enum Health {
        /** It has not been started. */
        STARTING,
        /** Not each of its threads has been given its first partitions. */
        JOINING,
        /** It works, or it is sharing out partitions again. */
        READY,
        /** It does not work, and will not again. */
        DEAD
    }

    /** Prepares the stream. Nothing is sent yet. */
    public StreamRunner(KafkaSettings kafka, StreamSettings settings, Enrichment<?, ?> enrichment) {
        this.enrichment = enrichment;
        closeTimeout = settings.patience().plus(COMMIT_ALLOWANCE);
        streams = new KafkaStreams(
                EnrichTopology.build(settings, enrichment), StreamProperties.of(kafka, settings, enrichment));
        failures = new StreamFailures(new ClusterAccess(kafka, enrichment.topics(), settings.applicationId()));
        streams.setUncaughtExceptionHandler(failures);
        states = new StreamStates(streams);
        streams.setStateListener(states);
    }

    /** Shows Kafka's own metrics of the stream until it is closed. Call it once at most. */
    public void show(Metrics metrics) {
        kafkaMetrics = Optional.of(metrics.add(streams));
    }

    /** Starts, and returns at once. */
    public void start() {
        streams.start();
    }

    /**
     * A thread finishes the few records that it has in hand, and commits. It goes on polling, so that it keeps its partitions
     * and fills its buffers, but no more than these; partitions that it is given later stand still as well.
     */
    @Override
    public void pause() {
        streams.pause();
    }

    @Override
    public void resume() {
        streams.resume();
    }

    /** How the stream is. */
    public Health health() {
        return switch (streams.state()) {
            case CREATED -> Health.STARTING;
            case RUNNING, REBALANCING -> states.haveBeenReady() ? Health.READY : Health.JOINING;
            case PENDING_SHUTDOWN, PENDING_ERROR, ERROR, NOT_RUNNING -> Health.DEAD;
        };
    }

    /** Completes when the cluster refuses the stream something that it must do, with what to do about it; the stream stops then. */
    public CompletionStage<String> refused() {
        return failures.refused();
    }

    /**
     * Stops the stream threads first, which commit what they have forwarded, and leave their partitions to others at once; then the
     * batcher that they wait for.
     */
    @Override
    public void close() {
        kafkaMetrics.ifPresent(KafkaMetrics::close);
        if (!streams.close(CloseOptions.timeout(closeTimeout)
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP))) {
            LOG.warn("the stream threads did not stop within {} s", closeTimeout.toSeconds());
        }
        enrichment.batcher().close();
    }
}
