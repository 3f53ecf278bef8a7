/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    private final ToyStream stream = new ToyStream();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> observations;
    private TestOutputTopic<byte[], byte[]> enriched;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(EnrichTopology.build(stream.settings, stream.enrichment), new Properties());
        observations = driver.createInputTopic("observations", new ByteArraySerializer(), new ByteArraySerializer());
        enriched = driver.createOutputTopic("enriched", new ByteArrayDeserializer(), new ByteArrayDeserializer());
        deadLetters =
                driver.createOutputTopic("dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() throws IOException {
        driver.close();
        stream.close();
    }

    @Test
    void shouldEnrichAnObservationThatWasNotPrefetched() {
        observations.pipeInput(KEY, stream.bytes("galaxy"));

        TestRecord<byte[], byte[]> record = enriched.readRecord();
        assertThat(record.key()).isEqualTo(KEY);
        assertThat(stream.enriched(record.value()).getRedshift().getValue()).isEqualTo(ToyModel.redshift("galaxy"));
        assertThat(stream.enriched(record.value()).getLineage().getSourceTopic())
                .isEqualTo("observations");
        assertThat(stream.counters.totals().prefetchMisses()).isEqualTo(1);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void shouldUseAPrefetchedAnswerAndTakeItOffTheRecord() {
        var position = new SourcePosition("observations", 0, 0);
        Headers headers = new RecordHeaders();
        PrefetchedHeader.attach(headers, stream.enrichment.ask(position, stream.bytes("galaxy")));

        observations.pipeInput(new TestRecord<>(KEY, stream.bytes("galaxy"), headers));

        assertThat(enriched.readRecord().headers()).isEmpty();
        assertThat(stream.counters.totals().prefetchMisses()).isZero();
        assertThat(stream.batcher.totals().submitted()).isEqualTo(1);
    }

    @Test
    void shouldIgnoreAHeaderFromOutsideThatGoesByThePrefetchedName() {
        Headers headers = new RecordHeaders().add("halflight.prefetched", new byte[] {1});

        observations.pipeInput(new TestRecord<>(KEY, stream.bytes("galaxy"), headers));

        assertThat(enriched.readRecord().headers()).isEmpty();
    }

    @Test
    void shouldGiveEveryBrokenRecordAReasonAndGoOn() {
        byte[] good = stream.bytes("galaxy");
        byte[] unknown = good.clone();
        ByteBuffer.wrap(unknown).putInt(1, 4242);

        assertThat(reasonOf("text".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_CONFLUENT_FRAMED);
        assertThat(reasonOf(unknown)).isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
        assertThat(reasonOf(Arrays.copyOf(good, 12))).isEqualTo(Reason.UNDECODABLE);
        assertThat(reasonOf(null)).isEqualTo(Reason.NO_VALUE);
        assertThat(reasonOf(stream.bytes(ToyRecords.INVALID))).isEqualTo(Reason.INVALID_OBSERVATION);
        assertThat(reasonOf(stream.bytes(ToyModel.POISON))).isEqualTo(Reason.INFERENCE_FAILED);
        assertThat(reasonOf(stream.bytes(ToyRecords.LARGE))).isEqualTo(Reason.RESULT_TOO_LARGE);

        observations.pipeInput(KEY, good);
        assertThat(enriched.getQueueSize()).isEqualTo(1);
        assertThat(stream.counters.totals())
                .returns(8L, EnrichTotals::consumed)
                .returns(1L, EnrichTotals::enriched)
                .returns(7L, EnrichTotals::deadLettered)
                .returns(0L, EnrichTotals::givenBack);
    }

    @Test
    void shouldKeepKeyBytesAndHeadersOfADeadLetterAndSayWhereItCameFrom() {
        byte[] bytes = stream.bytes(ToyModel.POISON);
        Headers headers =
                new RecordHeaders().add("trace", new byte[] {7}).add(DeadLetterHeaders.REASON, new byte[] {1});

        observations.pipeInput(new TestRecord<>(KEY, bytes, headers));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(letter.headers().lastHeader("trace").value()).containsExactly(7);
        assertThat(letter.headers().headers(DeadLetterHeaders.REASON)).hasSize(1);
        assertThat(text(letter, DeadLetterHeaders.TYPE)).isEqualTo("internal");
        assertThat(text(letter, DeadLetterHeaders.MESSAGE)).contains("makes the model fail");
        assertThat(text(letter, DeadLetterHeaders.SOURCE_TOPIC)).isEqualTo("observations");
        assertThat(text(letter, DeadLetterHeaders.SOURCE_OFFSET)).isEqualTo("0");
        assertThat(text(letter, DeadLetterHeaders.SCHEMA_ID)).isEqualTo("1");
    }

    @Test
    void shouldOnlyTellOfARecordThatIsLargerThanOneMayBe() {
        byte[] large = new byte[stream.settings.largestRecord() * 3];
        Headers headers = new RecordHeaders().add("large", large);

        for (var record : List.of(
                new TestRecord<>(KEY, large),
                new TestRecord<>(large, new byte[0]),
                new TestRecord<>(KEY, KEY, headers))) {
            observations.pipeInput(record);

            TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
            assertThat(letter.key()).isNull();
            assertThat(letter.value()).isNull();
            assertThat(letter.headers().lastHeader("large")).isNull();
            assertThat(text(letter, DeadLetterHeaders.MESSAGE)).startsWith("the record is left out");
            assertThat(text(letter, DeadLetterHeaders.SOURCE_PARTITION)).isEqualTo("0");
        }
    }

    @Test
    void shouldGiveTheRecordBackWhenThereIsNoAnswer() {
        stream.batcher.close();

        assertThatThrownBy(() -> observations.pipeInput(KEY, stream.bytes("galaxy")))
                .isInstanceOf(TaskMigratedException.class)
                .hasMessageContaining("observations-0@0");
        assertThat(enriched.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
        assertThat(stream.counters.totals().givenBack()).isEqualTo(1);
    }

    @Test
    void shouldAskTheRegistryAgainAndEnrichOnceItAnswers() throws IOException {
        byte[] bytes = stream.bytes("galaxy");
        AtomicInteger asked = new AtomicInteger();
        try (var away = new SchemaRegistry("http://127.0.0.1:1", Map.of())) {
            Intake<Observation> absent = new ObservationIntake<>(away, ToyRecords::prepare);
            Intake<Observation> recovering = (topic, value) -> asked.incrementAndGet() <= 2
                    ? absent.decode(topic, value)
                    : stream.enrichment.intake().decode(topic, value);

            pipe(stream.settings, recovering, bytes);
        }
        assertThat(asked).hasValue(3);
        assertThat(stream.counters.totals())
                .returns(1L, EnrichTotals::consumed)
                .returns(1L, EnrichTotals::enriched)
                .returns(0L, EnrichTotals::givenBack);
    }

    @Test
    void shouldGiveTheRecordBackWhenTheRegistryStaysAway() throws IOException {
        byte[] bytes = stream.bytes("galaxy");
        StreamSettings impatient = new StreamSettings("impatient", 2, Duration.ofSeconds(1), 64 << 10, 128);
        try (var away = new SchemaRegistry("http://127.0.0.1:1", Map.of())) {
            Intake<Observation> absent = new ObservationIntake<>(away, ToyRecords::prepare);

            assertThatThrownBy(() -> pipe(impatient, absent, bytes))
                    .isInstanceOf(TaskMigratedException.class)
                    .hasMessageContaining("http://127.0.0.1:1");
        }
        assertThat(stream.counters.totals())
                .returns(1L, EnrichTotals::consumed)
                .returns(1L, EnrichTotals::givenBack)
                .returns(0L, EnrichTotals::deadLettered);
    }

    private void pipe(StreamSettings settings, Intake<Observation> intake, byte[] value) {
        var enrichment = new Enrichment<>(
                ToyStream.TOPICS,
                intake,
                stream.batcher,
                ToyRecords::enrich,
                new RecordSerializer<>(stream.registry),
                stream.counters);
        try (var other = new TopologyTestDriver(EnrichTopology.build(settings, enrichment), new Properties())) {
            other.createInputTopic("observations", new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(KEY, value);
        }
    }

    private Reason reasonOf(byte[] value) {
        observations.pipeInput(KEY, value);
        return Reason.valueOf(text(deadLetters.readRecord(), DeadLetterHeaders.REASON));
    }

    private static String text(TestRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
