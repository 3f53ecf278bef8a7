/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Old readers read what is written now, and new ones what was written before: the schemas of each released version are kept, with the
 * types that they name, as a registry has them. Each is tried with records of which every field is filled.
 */
class ReleasedSchemasTest {
    private static final Path RELEASED = Path.of("src", "test", "resources", "released");
    static final Map<String, Schema> NOW =
            Map.of("Enriched", Enriched.getClassSchema(), "Observation", Observation.getClassSchema());

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldReadAndBeReadByWhatWasReleased(Path file) throws IOException {
        Schema then = new Schema.Parser().parse(Files.readString(file));
        Schema now = NOW.get(then.getName());

        assertThat(compatibility(now, then)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(compatibility(then, now)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    /** Each released schema, and what an older one could lack at most: all that has a default. */
    static List<Schema> older() throws IOException {
        List<Schema> older = new ArrayList<>();
        for (Path file : released()) {
            older.add(new Schema.Parser().parse(Files.readString(file)));
        }
        NOW.values().forEach(schema -> older.add(OlderSchema.of(schema)));
        return older;
    }

    @ParameterizedTest
    @MethodSource("older")
    void shouldBeReadToTheLastFieldByAnOlderReader(Schema then) throws IOException {
        GenericRecord filled = FilledRecord.of(NOW.get(then.getName()));
        try (SchemaRegistry registry = registry()) {
            byte[] written =
                    new RecordSerializer<SpecificRecord>(registry).serialize("topic", AvroBytes.specific(filled));

            GenericRecord read = AvroBytes.read(registry, written, then);

            assertThat(read).isEqualTo(FilledRecord.of(then));
        }
    }

    @ParameterizedTest
    @MethodSource("older")
    void shouldReadToTheLastFieldWhatAnOlderWriterWrote(Schema then) throws IOException {
        Schema now = NOW.get(then.getName());
        try (SchemaRegistry registry = registry();
                var deserializer = new RecordDeserializer<SpecificRecord>(registry, now)) {
            byte[] written = AvroBytes.framed(registry.register("topic", then), FilledRecord.of(then));

            SpecificRecord read = deserializer.deserialize("topic", written);

            assertThat(read).isEqualTo(AvroBytes.specific(FilledRecord.of(now, then)));
        }
    }

    @Test
    void shouldKeepBothSchemasOfAVersion() throws IOException {
        assertThat(released()).isNotEmpty();
        assertThat(released().stream()
                        .map(file -> file.getFileName().toString())
                        .distinct())
                .containsExactlyInAnyOrder("Enriched.avsc", "Observation.avsc");
    }

    @Test
    void shouldNotTakeAFieldWithoutADefaultForCompatible() {
        Schema then = Observation.getClassSchema();
        SchemaBuilder.FieldAssembler<Schema> fields = SchemaBuilder.record("Observation")
                .namespace("dev.halflight.v1")
                .fields();
        then.getFields()
                .forEach(field -> fields.name(field.name()).type(field.schema()).noDefault());
        Schema now = fields.requiredString("telescope").endRecord();

        assertThat(compatibility(now, then)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getCompatibility();
    }

    private static SchemaRegistry registry() {
        return new SchemaRegistry("mock://" + UUID.randomUUID(), Map.of());
    }
}
