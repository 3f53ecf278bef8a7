/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.inference.Pending;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.v1.Enriched;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record passes through, whichever stream thread carries it: read, asked about, answered, written. Thread-safe, as its
 * parts are.
 *
 * @param <I> what the model is asked
 * @param <O> what it answers
 */
public record Enrichment<I, O>(
        TopicNames topics,
        Intake<I> intake,
        Batcher<I, O> batcher,
        Enricher<O> enricher,
        RecordSerializer<Enriched> serializer,
        EnrichCounters counters) {
    public Enrichment {
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(batcher, "batcher");
        Objects.requireNonNull(enricher, "enricher");
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(counters, "counters");
    }

    /**
     * Reads a record and asks the model about it, without waiting for the answer.
     *
     * @throws WireFormatException if the registry cannot be asked
     */
    Decoded<Pending<O>> ask(SourcePosition position, byte @Nullable [] value) {
        if (value == null) {
            return new Refused<>(Reason.NO_VALUE, "the record has no value");
        }
        long start = System.nanoTime();
        Decoded<I> decoded = decode(position.topic(), value);
        counters.countRead(System.nanoTime() - start);
        if (decoded instanceof Refused<I> refused) {
            return new Refused<>(refused.reason(), refused.message());
        }
        I input = ((Enrichable<I>) decoded).input();
        return new Enrichable<>(batcher.submit(position, input));
    }

    /**
     * Writes the record that is published.
     *
     * @throws WireFormatException if the registry cannot be asked
     */
    byte[] publish(O answer, Source source) {
        long start = System.nanoTime();
        Enriched enriched = enricher.enrich(answer, source);
        byte[] bytes = Objects.requireNonNull(serializer.serialize(topics.enriched(), enriched));
        counters.countWrite(System.nanoTime() - start);
        return bytes;
    }

    private Decoded<I> decode(String topic, byte[] value) {
        try {
            return intake.decode(topic, value);
        } catch (WireFormatException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Refused<>(Reason.INTERNAL_ERROR, "the record could not be read: " + e);
        }
    }
}
