/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.DeadLetter;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.processor.inference.Pending;
import dev.halflight.processor.inference.RecordFailedException;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.processor.inference.UnavailableException;
import dev.halflight.processor.retry.Backoff;
import dev.halflight.processor.retry.Sleeper;
import dev.halflight.schemas.wire.WireFormat;
import dev.halflight.schemas.wire.WireFormatException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Awaits a record's answer and forwards it: to {@link EnrichTopology#ENRICHED}, or, if there can be none, to
 * {@link EnrichTopology#DEAD_LETTERS}. It holds no record back, so that what Kafka Streams commits is what was forwarded.
 *
 * @param <O> what the model answers
 */
final class EnrichProcessor<O> extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final Enrichment<?, O> enrichment;
    private final Duration patience;
    private final Backoff backoff;
    private final int largestRecord;

    /** One for each task; the settings say how long it may wait, and how large a record may be. */
    EnrichProcessor(Enrichment<?, O> enrichment, StreamSettings settings) {
        this.enrichment = enrichment;
        patience = settings.patience();
        backoff = EnrichTopology.backoff(settings);
        largestRecord = settings.largestRecord();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        // before anything can throw: the header must not leave the JVM
        Optional<Decoded<Pending<O>>> prefetched = PrefetchedHeader.take(record.headers());
        enrichment.counters().countConsumed();
        Source source = source(record);
        Patience limit = new Patience(patience, backoff.begin(Sleeper.ofThread()));
        try {
            conclude(record, source, prefetched.isPresent() ? prefetched.get() : askNow(record, source, limit), limit);
        } catch (UnavailableException | WireFormatException e) {
            throw giveBack(source, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveBack(source, e);
        }
    }

    private Decoded<Pending<O>> askNow(Record<byte[], byte[]> record, Source source, Patience limit)
            throws InterruptedException {
        enrichment.counters().countPrefetchMiss();
        return limit.ask(() -> enrichment.ask(source.position(), record.value()));
    }

    private void conclude(Record<byte[], byte[]> record, Source source, Decoded<Pending<O>> asked, Patience limit)
            throws UnavailableException, InterruptedException {
        if (asked instanceof Refused<Pending<O>> refused) {
            forwardDeadLetter(record, source, refused.reason(), refused.message());
            return;
        }
        byte[] value;
        try {
            O answer = await(((Enrichable<Pending<O>>) asked).input(), limit);
            value = limit.ask(() -> enrichment.publish(answer, source));
        } catch (RecordFailedException e) {
            forwardDeadLetter(record, source, Reason.INFERENCE_FAILED, String.valueOf(e.getMessage()));
            return;
        } catch (WireFormatException e) {
            if (e.reason().retriable()) {
                throw e;
            }
            forwardDeadLetter(record, source, Reason.INTERNAL_ERROR, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            forwardDeadLetter(record, source, Reason.INTERNAL_ERROR, "no record could be made of the answer: " + e);
            return;
        }
        forward(record, source, value);
    }

    private O await(Pending<O> pending, Patience limit)
            throws RecordFailedException, UnavailableException, InterruptedException {
        long start = System.nanoTime();
        try {
            return pending.await(limit.left());
        } finally {
            enrichment.counters().countAwait(System.nanoTime() - start);
        }
    }

    private void forward(Record<byte[], byte[]> record, Source source, byte[] value) {
        Record<byte[], byte[]> enriched = record.withValue(value);
        int size = RecordSize.of(enriched);
        if (size > largestRecord) {
            // a producer that refuses a record under exactly-once takes its whole transaction down, again and again
            String message = "the result has " + size + " bytes, more than " + largestRecord;
            forwardDeadLetter(record, source, Reason.RESULT_TOO_LARGE, message);
            return;
        }
        handOn(enriched, EnrichTopology.ENRICHED);
        enrichment.counters().countEnriched(record.timestamp());
    }

    private void forwardDeadLetter(Record<byte[], byte[]> record, Source source, Reason reason, String message) {
        handOn(letter(record, source, reason, message), EnrichTopology.DEAD_LETTERS);
        if (enrichment.counters().countDeadLetter(reason, record.timestamp())) {
            RecordLog.firstDeadLetter(source.position(), reason, message);
        }
    }

    /** A producer that has been fenced meanwhile takes nothing: the record is consumed again, here or by another worker. */
    private void handOn(Record<byte[], byte[]> record, String sink) {
        try {
            context().forward(record, sink);
        } catch (RuntimeException e) {
            enrichment.counters().countGivenBack();
            throw e;
        }
    }

    /** Key, value and headers as they came; of a record that is larger than any may be, only what is told of it. */
    private Record<byte[], byte[]> letter(Record<byte[], byte[]> record, Source source, Reason reason, String message) {
        Instant now = Instant.now();
        DeadLetter letter = new DeadLetter(reason, message, source.position(), now);
        Record<byte[], byte[]> whole = record.withHeaders(letter.headers(record.headers(), record.value()));
        if (RecordSize.of(whole) <= largestRecord + StreamSettings.HEADER_ALLOWANCE) {
            return whole;
        }
        String omission = "the record is left out, it is larger than one may be; " + message;
        DeadLetter bare = new DeadLetter(reason, omission, source.position(), now);
        return new Record<>(null, null, record.timestamp(), bare.headers(new RecordHeaders(), record.value()));
    }

    private GivenBackException giveBack(Source source, Exception cause) {
        enrichment.counters().countGivenBack();
        RecordLog.givenBack(source.position(), cause);
        return new GivenBackException(source.position() + " is given back: " + cause.getMessage(), cause);
    }

    private Source source(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        return new Source(
                new SourcePosition(metadata.topic(), metadata.partition(), metadata.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                WireFormat.schemaId(record.value()));
    }
}
