/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertReaderTest {
    private final SchemaRegistry registry = new SchemaRegistry("mock://" + UUID.randomUUID(), Map.of());
    private final GenericRecord packet = SyntheticAlerts.alert(5);
    private AlertReader reader;
    private int id;

    @BeforeEach
    void register() {
        id = registry.register("alerts", SyntheticAlerts.SCHEMA);
        reader = new AlertReader(new LsstSchemas(Optional.of(registry), Optional.empty()), Set.of(Stamp.TEMPLATE));
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    private void assertRefused(byte[] bytes, Kind kind, String message) {
        AlertException refusal = catchThrowableOfType(AlertException.class, () -> reader.read(bytes));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageContaining(message);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldReadTheSameOfAFrameAndOfAFile() throws Exception {
        Alert framed = reader.read(SyntheticAlerts.framed(packet, id)).get(0);
        Alert filed = reader.read(AlertPackets.file(packet)).get(0);

        assertThat(framed.format()).isEqualTo(AlertFormat.LSST);
        assertThat(framed.observe(Stamp.TEMPLATE)).isEqualTo(filed.observe(Stamp.TEMPLATE));
    }

    @Test
    void shouldSkipTheStampsThatNobodyWants() throws Exception {
        Alert alert = reader.read(SyntheticAlerts.framed(packet, id)).get(0);

        assertThat(catchThrowableOfType(AlertException.class, () -> alert.observe(Stamp.SCIENCE))
                        .kind())
                .isEqualTo(Kind.NO_STAMP);
    }

    @Test
    void shouldReadEveryAlertOfAFile() throws Exception {
        assertThat(reader.read(AlertPackets.file(SyntheticAlerts.alert(1), SyntheticAlerts.alert(2))))
                .hasSize(2);
    }

    @Test
    void shouldRefuseBrokenPackets() throws Exception {
        byte[] framed = SyntheticAlerts.framed(packet, id);
        byte[] file = AlertPackets.file(packet);

        assertRefused(text("neither"), Kind.NOT_A_PACKET, "no alert");
        assertRefused(new byte[0], Kind.NOT_A_PACKET, "no alert");
        assertRefused(Arrays.copyOf(framed, framed.length / 2), Kind.UNDECODABLE, "broken, or truncated");
        assertRefused(Arrays.copyOf(framed, framed.length + 1), Kind.UNDECODABLE, "bytes are left");
        assertRefused(Arrays.copyOf(file, file.length / 2), Kind.UNDECODABLE, "broken, or truncated");
        assertRefused(Arrays.copyOf(file, file.length - 16), Kind.UNDECODABLE, "broken, or truncated");
    }

    @Test
    void shouldSayWhatIsWrongWithASchema() {
        String twice = "{\"type\":\"record\",\"name\":\"alert\",\"fields\":[{\"name\":\"mag\",\"type\":\"int\"},"
                + "{\"name\":\"mag\",\"type\":\"int\"}]}";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text("Obj\u0001\u0002\u0016avro.schema"));
        bytes.writeBytes(new byte[] {(byte) (twice.length() * 2 % 128 | 128), (byte) (twice.length() * 2 / 128)});
        bytes.writeBytes(text(twice));
        bytes.writeBytes(new byte[17]);

        assertRefused(
                bytes.toByteArray(),
                Kind.UNDECODABLE,
                "its schema is not valid Avro: Duplicate field mag in record alert");
    }

    @Test
    void shouldRefuseWhatIsNotAnAlertOfASurveyThatItReads() throws Exception {
        GenericRecord decam = new GenericData.Record(SchemaBuilder.record("desirt.alert")
                .fields()
                .requiredInt("candid")
                .endRecord());
        decam.put("candid", 1);
        GenericRecord other = new GenericData.Record(
                SchemaBuilder.record("weather").fields().requiredInt("rain").endRecord());
        other.put("rain", 1);

        assertRefused(AlertPackets.file(decam), Kind.WRONG_RECORD, "neither the zero point of their stamps nor");
        assertRefused(AlertPackets.file(other), Kind.WRONG_RECORD, "records of weather");
    }

    @Test
    void shouldNameTheVersionOfASchemaThatNobodyKnows() {
        assertRefused(
                SyntheticAlerts.framed(packet, 1104),
                Kind.UNKNOWN_SCHEMA,
                "schema 1104 (version 11.4 by LSST's rule) is not known: the registry does not have it");
    }
}
