/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.v1.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our serde against Confluent's own: {@code mvn -P interop -pl schemas test}. Leaves the golden bytes under target/interop. */
class ConfluentInterop {
    private static final Path FOLDER = Path.of("target", "interop");
    private static final Schema SCHEMA = Observation.getClassSchema();

    private OneSchemaRegistry server;
    private SchemaRegistry registry;
    private ConfluentSerde confluent;

    @BeforeEach
    void start() throws Exception {
        server = new OneSchemaRegistry(1, SCHEMA);
        registry = new SchemaRegistry(server.url(), Map.of());
        confluent = new ConfluentSerde(FOLDER.resolve("confluent.jar"), server.url());
    }

    @AfterEach
    void stop() throws Exception {
        confluent.close();
        registry.close();
        server.close();
    }

    @Test
    void shouldWriteTheBytesThatConfluentWrites() throws Exception {
        byte[] ours = new RecordSerializer<Observation>(registry).serialize("observations", Samples.observation());

        byte[] theirs = confluent.serialize("observations", SCHEMA, body(ours));

        assertThat(ours).isEqualTo(theirs);
        Files.write(FOLDER.resolve("confluent-observation.bin"), theirs);
        Files.writeString(FOLDER.resolve("confluent-observation.avsc"), SCHEMA.toString());
    }

    @Test
    void shouldBeReadByConfluent() throws Exception {
        byte[] ours = new RecordSerializer<Observation>(registry).serialize("observations", Samples.observation());

        assertThat(confluent.deserialize("observations", SCHEMA, ours)).isEqualTo(body(ours));
    }

    @Test
    void shouldReadWhatConfluentWrites() throws Exception {
        byte[] ours = new RecordSerializer<Observation>(registry).serialize("observations", Samples.observation());
        byte[] theirs = confluent.serialize("observations", SCHEMA, body(ours));

        try (var reader = new RecordDeserializer<Observation>(registry, SCHEMA)) {
            assertThat(reader.deserialize("observations", theirs)).isEqualTo(Samples.observation());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.halflight.schemas.wire.ReleasedSchemasTest#older")
    void shouldBeReadByConfluentWithAnOlderSchema(Schema then) throws Exception {
        GenericRecord now = FilledRecord.of(ReleasedSchemasTest.NOW.get(then.getName()));
        try (OneSchemaRegistry server = new OneSchemaRegistry(1, now.getSchema());
                SchemaRegistry registry = new SchemaRegistry(server.url(), Map.of());
                ConfluentSerde confluent = new ConfluentSerde(FOLDER.resolve("confluent.jar"), server.url())) {
            byte[] ours = new RecordSerializer<SpecificRecord>(registry).serialize("topic", AvroBytes.specific(now));

            assertThat(confluent.deserialize("topic", then, ours)).isEqualTo(AvroBytes.body(FilledRecord.of(then)));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.halflight.schemas.wire.ReleasedSchemasTest#older")
    void shouldReadWhatConfluentWritesWithAnOlderSchema(Schema then) throws Exception {
        Schema now = ReleasedSchemasTest.NOW.get(then.getName());
        try (OneSchemaRegistry server = new OneSchemaRegistry(1, then);
                SchemaRegistry registry = new SchemaRegistry(server.url(), Map.of());
                ConfluentSerde confluent = new ConfluentSerde(FOLDER.resolve("confluent.jar"), server.url());
                var reader = new RecordDeserializer<SpecificRecord>(registry, now)) {
            byte[] theirs = confluent.serialize("topic", then, AvroBytes.body(FilledRecord.of(then)));

            assertThat(reader.deserialize("topic", theirs)).isEqualTo(AvroBytes.specific(FilledRecord.of(now, then)));
        }
    }

    private static byte[] body(byte[] bytes) {
        return Arrays.copyOfRange(bytes, WireFormat.HEADER_LENGTH, bytes.length);
    }
}
