/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.intake.alert.AlertFormat;
import dev.halflight.processor.intake.alert.AlertPackets;
import dev.halflight.processor.intake.alert.LsstSchemas;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
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

/** A survey's topic, which is enriched as it comes. */
class AlertTopologyTest {
    private final ToyStream stream = new ToyStream();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> alerts;
    private TestOutputTopic<byte[], byte[]> enriched;
    private TestOutputTopic<byte[], byte[]> deadLetters;
    private int id;

    @BeforeEach
    void start() {
        id = stream.registry.register("lsst-alerts-v11.0", SyntheticAlerts.SCHEMA);
        start(AlertFormat.LSST, stream.registry, stream.settings, 1);
    }

    private void start(AlertFormat format, SchemaRegistry schemas, StreamSettings settings, int leastBands) {
        stopDriver();
        Preparation preparation = new Preparation(TestModel.TOKENIZER, leastBands);
        Function<Observation, Decoded<Observation>> prepared =
                observation -> preparation.apply(observation) instanceof Decoded.Refused<?> refused
                        ? new Decoded.Refused<>(refused.reason(), refused.message())
                        : new Decoded.Enrichable<>(observation);
        var intake = new AlertIntake<>(
                format, new LsstSchemas(Optional.of(schemas), Optional.empty()), LimitSettings.DEFAULT, prepared);
        var enrichment = new Enrichment<>(
                ToyStream.TOPICS,
                intake,
                stream.batcher,
                ToyRecords::enrich,
                new RecordSerializer<>(stream.registry),
                stream.counters);
        driver = new TopologyTestDriver(EnrichTopology.build(settings, enrichment), new Properties());
        alerts = driver.createInputTopic("observations", new ByteArraySerializer(), new ByteArraySerializer());
        enriched = driver.createOutputTopic("enriched", new ByteArrayDeserializer(), new ByteArrayDeserializer());
        deadLetters =
                driver.createOutputTopic("dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void stopDriver() {
        if (driver != null) {
            driver.close();
        }
    }

    @AfterEach
    void stop() throws IOException {
        stopDriver();
        stream.close();
    }

    private byte[] lsst(GenericRecord alert) {
        return SyntheticAlerts.framed(alert, id);
    }

    private Reason reasonOf(byte[] value) {
        alerts.pipeInput(value);
        assertThat(enriched.isEmpty()).isTrue();
        return Reason.valueOf(new String(
                deadLetters
                        .readRecord()
                        .headers()
                        .lastHeader(DeadLetterHeaders.REASON)
                        .value(),
                StandardCharsets.UTF_8));
    }

    @Test
    void shouldEnrichTheTemplateOfAnAlertThatHasNoKey() {
        alerts.pipeInput(lsst(SyntheticAlerts.alert(2)));

        TestRecord<byte[], byte[]> record = enriched.readRecord();
        assertThat(record.key()).isNull();
        Enriched result = stream.enriched(record.value());
        assertThat(result.getObjectId()).isEqualTo("7000000002");
        assertThat(result.getRevision()).isEqualTo(9_000_000_002L);
        assertThat(result.getLineage().getSourceSchemaId()).isEqualTo(id);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void shouldKeepTheBytesAndTheKeyOfAnAlertThatItRefuses() {
        byte[] key = {7};
        byte[] value = Arrays.copyOf(lsst(SyntheticAlerts.alert(2)), 1000);

        alerts.pipeInput(key, value);

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(value);
    }

    @Test
    void shouldGiveEveryBrokenAlertAReason() throws Exception {
        GenericRecord bare = SyntheticAlerts.alert(2);
        bare.put("cutoutTemplate", null);
        GenericRecord broken = SyntheticAlerts.alert(2);
        broken.put("cutoutTemplate", ByteBuffer.wrap(new byte[100]));
        GenericRecord nameless = SyntheticAlerts.alert(2);
        ((GenericRecord) nameless.get("diaSource")).put("diaSourceId", 0L);
        GenericRecord ultraviolet = SyntheticAlerts.alert(0);

        assertThat(reasonOf("text".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_CONFLUENT_FRAMED);
        assertThat(reasonOf(SyntheticAlerts.framed(bare, 4242))).isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
        assertThat(reasonOf(Arrays.copyOf(lsst(bare), 400))).isEqualTo(Reason.UNDECODABLE);
        assertThat(reasonOf(lsst(bare))).isEqualTo(Reason.NO_USABLE_DATA);
        assertThat(reasonOf(lsst(broken))).isEqualTo(Reason.MALFORMED_IMAGE);
        assertThat(reasonOf(lsst(nameless))).isEqualTo(Reason.INVALID_OBSERVATION);
        assertThat(reasonOf(AlertPackets.file(AlertPackets.ztf("ZTF1", 1)))).isEqualTo(Reason.WRONG_RECORD);
        assertThat(reasonOf(AlertPackets.file(bare, bare))).isEqualTo(Reason.WRONG_RECORD);
        // the model of the test has no band u
        assertThat(reasonOf(lsst(ultraviolet))).isEqualTo(Reason.NO_USABLE_DATA);
        assertThat(stream.counters.totals())
                .returns(9L, EnrichTotals::consumed)
                .returns(9L, EnrichTotals::deadLettered);
    }

    @Test
    void shouldReadAlertsOfZtf() throws Exception {
        start(AlertFormat.ZTF, stream.registry, stream.settings, 1);

        alerts.pipeInput(AlertPackets.file(AlertPackets.ztf("ZTF1", 1)));

        assertThat(stream.enriched(enriched.readValue()))
                .returns("ZTF1", Enriched::getObjectId)
                .returns(1L, Enriched::getRevision);
        assertThat(deadLetters.isEmpty()).isTrue();
        assertThat(reasonOf(lsst(SyntheticAlerts.alert(2)))).isEqualTo(Reason.WRONG_RECORD);
    }

    @Test
    void shouldRefuseWhatHasTooFewBands() {
        start(AlertFormat.LSST, stream.registry, stream.settings, 2);

        assertThat(reasonOf(lsst(SyntheticAlerts.alert(2)))).isEqualTo(Reason.TOO_FEW_BANDS);
    }

    @Test
    void shouldGiveAnAlertBackWhileNobodyKnowsItsSchema() throws IOException {
        StreamSettings impatient = new StreamSettings("impatient", 2, Duration.ofSeconds(1), 64 << 10, 128);
        try (var away = new SchemaRegistry("http://127.0.0.1:1", Map.of())) {
            start(AlertFormat.LSST, away, impatient, 1);

            assertThatThrownBy(() -> alerts.pipeInput(lsst(SyntheticAlerts.alert(2))))
                    .isInstanceOf(TaskMigratedException.class)
                    .hasMessageContaining("http://127.0.0.1:1");
        }
        assertThat(stream.counters.totals()).returns(1L, EnrichTotals::givenBack);
    }
}
