/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is sent. */
class PublishUsageTest {
    @TempDir
    Path folder;

    private static void assertEnds(Program program, int exit, String... message) {
        assertThat(program.exit()).isEqualTo(exit);
        assertThat(program.printed()).isEmpty();
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("halflight: ").contains(message));
    }

    @Test
    void shouldRefuseARateThatIsNone() {
        assertEnds(Program.run("publish", "file.avro", "--rate", 0), 2, "--rate must be above 0");
        assertEnds(Program.run("publish", "file.avro", "--rate", "NaN"), 2, "--rate must be above 0");
        assertEnds(Program.run("publish"), 2, "FILE.avro");
    }

    @Test
    void shouldSayWhatIsWrongWithTheFile() throws IOException {
        Path absent = folder.resolve("absent.avro");
        assertEnds(Program.run("publish", absent), 1, absent + " is not there");
        Path text = Files.writeString(folder.resolve("text.avro"), "objectId,ra,dec\n");
        assertEnds(Program.run("publish", text), 1, text + " cannot be read as an Avro file");
        Path enriched = folder.resolve("enriched.avro");
        try (var writer = new AvroFileWriter<Enriched>(enriched, Enriched.getClassSchema())) {
            writer.add(EnrichedRecords.of("a", 0.5).build());
        }
        assertEnds(
                Program.run("publish", enriched),
                1,
                enriched + " holds records of dev.halflight.v1.Enriched, not of dev.halflight.v1.Observation");
    }

    @Test
    void shouldSayThatTheClusterDoesNotAnswer() throws IOException {
        Path file = folder.resolve("observations.avro");
        try (var writer = new AvroFileWriter<Observation>(file, Observation.getClassSchema())) {
            writer.add(TestObservations.withImages());
        }

        assertEnds(
                Program.run(
                        "publish",
                        file,
                        "--set",
                        "bootstrap.servers=127.0.0.1:1",
                        "--set",
                        "kafka.default.api.timeout.ms=1000",
                        "--set",
                        "kafka.request.timeout.ms=500"),
                1,
                "127.0.0.1:1 cannot be asked");
    }
}
