/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Old readers read what is written now, and new ones what was written before: the schemas of each released version are kept, with the
 * types that they name, as a registry has them.
 */
class ReleasedSchemasTest {
    private static final Path RELEASED = Path.of("src", "test", "resources", "released");
    private static final Map<String, Schema> NOW =
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
}
