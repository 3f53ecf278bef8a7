/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.halflight.schemas.wire.WireFormatException.Reason;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;

class RecordSerdeTest {
    private static final String TOPIC = "observations";
    private static final int NOT_REGISTERED = 4242;

    private final SchemaRegistry registry = new SchemaRegistry("mock://" + UUID.randomUUID(), Map.of());
    private final RecordSerializer<Observation> serializer = new RecordSerializer<>(registry);
    private final RecordDeserializer<Observation> deserializer =
            new RecordDeserializer<>(registry, Observation.getClassSchema());

    @Test
    void shouldReadTheBytesThatConfluentWrote() throws IOException {
        Schema writer = new SchemaParser()
                .parse(new String(resource("confluent-observation.avsc"), StandardCharsets.UTF_8))
                .mainSchema();
        int id = registry.register(TOPIC, writer);
        byte[] golden = withId(resource("confluent-observation.bin"), id);

        assertThat(deserializer.deserialize(TOPIC, golden)).isEqualTo(Samples.observation());
    }

    @Test
    void shouldWriteTheBytesThatConfluentWrote() throws IOException {
        byte[] bytes = serializer.serialize(TOPIC, Samples.observation());

        assertThat(bytes).isEqualTo(withId(resource("confluent-observation.bin"), id(bytes)));
        assertThat(bytes[0]).isZero();
    }

    @Test
    void shouldPassOnNothingAsNothing() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldReadARecordOfAnOlderSchema() {
        byte[] older = asWrittenBy(withoutField("knownClass"), serializer.serialize(TOPIC, Samples.observation()));

        Observation read = deserializer.deserialize(TOPIC, older);

        assertThat(read.getObjectId()).isEqualTo(Samples.observation().getObjectId());
        assertThat(read.getKnownClass()).isEmpty();
    }

    @Test
    void shouldSayThatBytesAreNotFramed() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_CONFLUENT_FRAMED);
        assertThat(reason(new byte[] {0, 0, 0, 1})).isEqualTo(Reason.NOT_CONFLUENT_FRAMED);
        assertThat(reason("{\"json\": 1}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_CONFLUENT_FRAMED);
    }

    @Test
    void shouldSayThatTheSchemaIsUnknown() {
        byte[] bytes = serializer.serialize(TOPIC, Samples.observation());

        assertThat(reason(withId(bytes, NOT_REGISTERED))).isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
    }

    @Test
    void shouldSayThatTheRecordIsOfAnotherKind() {
        Schema other = SchemaBuilder.record("Other").fields().endRecord();

        assertThat(reason(WireFormat.header(registry.register("other", other)))).isEqualTo(Reason.WRONG_RECORD);
    }

    @Test
    void shouldSayThatTheSchemaCannotBeBroughtToOurs() {
        int id = registry.register("strange", withoutField("objectId"));

        assertThat(reason(WireFormat.header(id))).isEqualTo(Reason.INCOMPATIBLE_SCHEMA);
    }

    @Test
    void shouldSayThatBytesAreBrokenWhereverTheyBreak() {
        byte[] whole = serializer.serialize(TOPIC, Samples.observation());

        for (int length = WireFormat.HEADER_LENGTH; length < whole.length; length++) {
            assertThat(reason(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEqualTo(Reason.UNDECODABLE);
        }
        assertThat(reason(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(Reason.UNDECODABLE);
    }

    private Reason reason(byte[] bytes) {
        return catchThrowableOfType(WireFormatException.class, () -> deserializer.deserialize(TOPIC, bytes))
                .reason();
    }

    private static int id(byte[] bytes) {
        return WireFormat.schemaId(bytes).orElseThrow();
    }

    private static byte[] withId(byte[] bytes, int id) {
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).putInt(1, id);
        return copy;
    }

    /** The last field is null in the sample: without it the record is one byte shorter. */
    private byte[] asWrittenBy(Schema older, byte[] bytes) {
        return withId(Arrays.copyOf(bytes, bytes.length - 1), registry.register("older", older));
    }

    private static Schema withoutField(String name) {
        Schema ours = Observation.getClassSchema();
        var fields = ours.getFields().stream()
                .filter(field -> !field.name().equals(name))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(ours.getName(), ours.getDoc(), ours.getNamespace(), false, fields);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = RecordSerdeTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
