/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.processor.inference.Pending;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrefetchTest {
    private final ToyStream stream = new ToyStream();

    @AfterEach
    void stop() throws IOException {
        stream.close();
    }

    @Test
    void shouldAttachAPendingAnswerToEachRecordAndReturnTheSameRecords() throws Exception {
        var records = poll("observations", stream.bytes("one"), stream.bytes("two"));

        assertThat(prefetch(stream.enrichment).onConsume(records)).isSameAs(records);

        List<Double> redshifts = new ArrayList<>();
        for (var record : records) {
            redshifts.add(pending(record).await(Duration.ofSeconds(10)).redshift());
        }
        assertThat(redshifts).containsExactly(ToyModel.redshift("one"), ToyModel.redshift("two"));
    }

    @Test
    void shouldAttachARefusalToARecordThatCannotBeRead() {
        var records = poll("observations", new byte[] {1, 2, 3}, stream.bytes("two"));

        prefetch(stream.enrichment).onConsume(records);

        assertThat(asked(records.iterator().next())).get().isInstanceOf(Refused.class);
        assertThat(stream.batcher.totals().submitted()).isEqualTo(1);
        assertThat(stream.counters.totals().prefetchErrors()).isZero();
    }

    @Test
    void shouldLeaveOtherTopicsAlone() {
        var records = poll("elsewhere", stream.bytes("one"));

        prefetch(stream.enrichment).onConsume(records);

        assertThat(asked(records.iterator().next())).isEmpty();
        assertThat(stream.batcher.totals().submitted()).isZero();
    }

    @Test
    void shouldReplaceAHeaderFromOutsideThatGoesByItsName() {
        var records = poll("observations", stream.bytes("one"));
        records.iterator().next().headers().add("halflight.prefetched", new byte[] {1});

        prefetch(stream.enrichment).onConsume(records);

        assertThat(records.iterator().next().headers()).hasSize(1);
        assertThat(asked(records.iterator().next())).isPresent();
    }

    @Test
    void shouldCountAFailureAndPassTheRecordsOn() throws IOException {
        try (var unreachable = new SchemaRegistry("http://127.0.0.1:1", Map.of())) {
            var enrichment = new Enrichment<>(
                    ToyStream.TOPICS,
                    new ObservationIntake<>(unreachable, ToyRecords::prepare),
                    stream.batcher,
                    ToyRecords::enrich,
                    new RecordSerializer<>(unreachable),
                    stream.counters);
            var records = poll("observations", stream.bytes("one"), stream.bytes("two"));

            assertThat(prefetch(enrichment).onConsume(records)).isSameAs(records);
            assertThat(stream.counters.totals().prefetchErrors()).isEqualTo(1);
        }
    }

    @Test
    void shouldLeaveTheBatcherOpenWhenItsConsumerIsClosed() throws Exception {
        Prefetch prefetch = prefetch(stream.enrichment);
        prefetch.close();
        var records = poll("observations", stream.bytes("one"));

        prefetch(stream.enrichment).onConsume(records);

        assertThat(pending(records.iterator().next())
                        .await(Duration.ofSeconds(10))
                        .redshift())
                .isEqualTo(ToyModel.redshift("one"));
    }

    private static Prefetch prefetch(Enrichment<?, ?> enrichment) {
        Prefetch prefetch = new Prefetch();
        prefetch.configure(Map.of(Prefetch.ENRICHMENT, enrichment));
        return prefetch;
    }

    private static ConsumerRecords<byte[], byte[]> poll(String topic, byte[]... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] value : values) {
            records.add(new ConsumerRecord<>(topic, 3, records.size(), new byte[0], value));
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> poll = new LinkedHashMap<>();
        poll.put(new TopicPartition(topic, 3), records);
        return new ConsumerRecords<>(poll, new HashMap<>());
    }

    private static Optional<Decoded<Pending<ToyModel.Answer>>> asked(ConsumerRecord<byte[], byte[]> record) {
        return PrefetchedHeader.take(record.headers());
    }

    private static Pending<ToyModel.Answer> pending(ConsumerRecord<byte[], byte[]> record) {
        return ((Enrichable<Pending<ToyModel.Answer>>) asked(record).orElseThrow()).input();
    }
}
