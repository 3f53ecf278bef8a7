/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.retry.Backoff;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/**
 * The stream:
 *
 * <pre>
 *                               ┌──▶ enriched
 *   observations ──▶ enrich ────┤
 *                               └──▶ dead-letters
 * </pre>
 *
 * Keys pass unchanged. Values are bytes until {@link Intake} reads them: a value that cannot be read is a dead letter, not a
 * failure of the stream.
 */
public final class EnrichTopology {
    static final String OBSERVATIONS = "observations";
    static final String ENRICH = "enrich";
    static final String ENRICHED = "enriched";
    static final String DEAD_LETTERS = "dead-letters";

    private EnrichTopology() {}

    /** Builds it. Nothing starts. */
    public static <O> Topology build(StreamSettings settings, Enrichment<?, O> enrichment) {
        var bytesIn = new ByteArrayDeserializer();
        var bytesOut = new ByteArraySerializer();
        return new Topology()
                .addSource(OBSERVATIONS, bytesIn, bytesIn, enrichment.topics().observations())
                .addProcessor(ENRICH, () -> new EnrichProcessor<>(enrichment, settings), OBSERVATIONS)
                .addSink(ENRICHED, enrichment.topics().enriched(), bytesOut, bytesOut, ENRICH)
                .addSink(DEAD_LETTERS, enrichment.topics().deadLetters(), bytesOut, bytesOut, ENRICH);
    }

    /**
     * How the device and the registry are tried again before a record is given back: for half the time that a thread waits, so
     * that it still hears of it.
     */
    public static Backoff backoff(StreamSettings settings) {
        return Backoff.within(settings.patience().dividedBy(2));
    }
}
