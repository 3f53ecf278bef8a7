/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything starts. */
class EnrichUsageTest {
    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        input = folder.resolve("observations.avro");
        output = folder.resolve("enriched.csv");
        try (var writer = new AvroFileWriter<Observation>(input, Observation.getClassSchema())) {
            writer.add(TestObservations.withImages());
        }
    }

    private static void assertEnds(Program program, int exit, String... message) {
        assertThat(program.exit()).isEqualTo(exit);
        assertThat(program.printed()).isEmpty();
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("halflight: ").contains(message));
    }

    @Test
    void shouldSayThatTheInputIsMissing() {
        Path absent = folder.resolve("absent.avro");

        assertEnds(Program.run("enrich", "--input", absent, "--output", output), 1, absent.toString());
    }

    @Test
    void shouldSayThatTheInputIsNoAvroFile() throws IOException {
        Path text = Files.writeString(folder.resolve("text.avro"), "objectId,ra,dec\n");

        assertEnds(
                Program.run("enrich", "--input", text, "--output", output),
                1,
                text.toString(),
                "cannot be read as an Avro file");
    }

    @Test
    void shouldSayWhichOutputsThereAre() {
        Path odd = folder.resolve("enriched.fits");

        assertEnds(Program.run("enrich", "--input", input, "--output", odd), 1, odd.toString(), ".avro or .csv");
        assertThat(odd).doesNotExist();
    }

    @Test
    void shouldNotOverwriteItsInput() throws IOException {
        byte[] before = Files.readAllBytes(input);

        assertEnds(Program.run("enrich", "--input", input, "--output", input), 2, "would overwrite");
        assertThat(input).hasBinaryContent(before);
    }

    @Test
    void shouldRefuseFlagsThatDoNotGoTogether() {
        assertEnds(Program.run("enrich", "--input", input), 2, "--input needs --output");
        assertEnds(Program.run("enrich", "--output", output), 2, "go with --input");
        assertEnds(
                Program.run("enrich", "--input", input, "--output", output, "--set", "batch.size=8"),
                2,
                "without --input");
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldRefuseWrongValues() {
        assertEnds(
                Program.run("enrich", "--device", "tpu"),
                2,
                "--device",
                "use cpu, cuda, cuda:N, tensorrt or tensorrt:N");
        assertEnds(
                Program.run("bench", "--device", "tpu"),
                2,
                "--device",
                "use cpu, cuda, cuda:N, tensorrt or tensorrt:N");
        assertEnds(Program.run("bench", "--rounds", 0), 2, "at least 1");
        assertEnds(Program.run("bench", "--against", output), 1, output.toString());
        assertEnds(Program.run("bench", "soak"), 2, "--minutes", "--records");
        assertEnds(Program.run("bench", "scale", "--base", "12,1,1"), 2, "two threads");
        assertEnds(Program.run("demo", "--records", 0), 2, "--records must be at least 1");
        assertEnds(Program.run("demo", "--records", "many"), 2, "many");
    }

    @Test
    void shouldListTheSettingsThereAre() {
        assertEnds(
                Program.run("enrich", "--set", "batch.sice=8"),
                1,
                "unknown: batch.sice",
                "known are ",
                "batch.size",
                "bootstrap.servers",
                "model.folder",
                "web.port");
        assertEnds(Program.run("enrich", "--set", "model.threads=0"), 1, "model.threads", "from 1 to 256");
    }

    @Test
    void shouldSayThatTheClusterDoesNotAnswer() {
        assertEnds(
                Program.run(
                        "enrich",
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
