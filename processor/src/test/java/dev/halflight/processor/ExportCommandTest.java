/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a file of enriched records. */
class ExportCommandTest {
    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        input = folder.resolve("enriched.avro");
        output = folder.resolve("tables/enriched.csv");
        try (var writer = new AvroFileWriter<Enriched>(input, Enriched.getClassSchema())) {
            writer.add(record("a", 0, "2026-11-23T18:59:59Z"));
            writer.add(record("a", 1, "2026-11-23T19:00:00Z"));
            writer.add(record("b", 0, "2026-11-23T19:59:59Z"));
            writer.add(record("b", 0, "2026-11-23T20:00:00Z"));
        }
    }

    private static Enriched record(String objectId, long revision, String time) {
        Enriched.Builder record = EnrichedRecords.of(objectId, 0.5).setRevision(revision);
        return record.setLineage(Lineage.newBuilder(record.getLineage())
                        .setEnrichedTime(Instant.parse(time))
                        .build())
                .build();
    }

    private static void assertEnds(Program program, int exit, String... message) {
        assertThat(program.exit()).isEqualTo(exit);
        assertThat(program.printed()).isEmpty();
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("halflight: ").contains(message));
    }

    private List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.replaceAll("([^,]*),([^,]*),.*,", "$1 $2 "))
                .toList();
    }

    @Test
    void shouldWriteATableInEachFormat() {
        for (String name : List.of("enriched.csv", "enriched.fits", "enriched.parquet")) {
            Path table = folder.resolve(name);

            Program program = Program.run("export", "--input", input, "--output", table);

            assertThat(program.exit()).isZero();
            assertThat(program.printed()).containsExactly("exported 4, refused 0 -> " + table);
            assertThat(table).isNotEmptyFile();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,rows}");
    }

    @Test
    void shouldTakeWhatWasEnrichedInATime() throws IOException {
        Program program = Program.run(
                "export",
                "--input",
                input,
                "--output",
                output,
                "--since",
                "2026-11-23T19:00:00Z",
                "--until",
                "2026-11-23T20:00:00Z");

        assertThat(program.printed()).containsExactly("exported 2, refused 0 -> " + output);
        assertThat(rows()).containsExactly("a 1 2026-11-23T19:00:00Z", "b 0 2026-11-23T19:59:59Z");
    }

    @Test
    void shouldTakeTheLatestOfEachObject() throws IOException {
        assertThat(Program.run("export", "--latest", "--input", input, "--output", output)
                        .exit())
                .isZero();

        assertThat(rows()).containsExactly("a 1 2026-11-23T19:00:00Z", "b 0 2026-11-23T20:00:00Z");
    }

    @Test
    void shouldWriteDistributionsBesideTheTableOrAlone() throws IOException {
        Path pdfs = folder.resolve("pdfs.hdf5");
        try (var writer = new AvroFileWriter<Enriched>(input, Enriched.getClassSchema())) {
            Enriched.Builder record = EnrichedRecords.of("a", 0.5);
            record.getPhotozBuilder().setPdf(List.of(0.5f, 0.5f)).setGridStep(0.1);
            writer.add(record.build());
        }

        assertThat(Program.run("export", "--input", input, "--pdfs", pdfs).printed())
                .containsExactly("1 distributions -> " + pdfs, "exported 1, refused 0");
        assertThat(pdfs).isNotEmptyFile();
        assertThat(Program.run("export", "--input", input, "--pdfs", folder.resolve("none.hdf5"), "--pdfs-of", "specz")
                        .printed())
                .first()
                .asString()
                .startsWith("0 distributions of SPECZ; ")
                .endsWith("is not written");
    }

    @Test
    void shouldLeaveNoTableOfAFileThatBreaksOff() throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Files.write(input, Arrays.copyOf(bytes, bytes.length - 20));

        assertEnds(Program.run("export", "--input", input, "--output", output), 1, input.toString());
        assertThat(output.getParent()).isEmptyDirectory();
    }

    @Test
    void shouldSayWhatIsWrongWithTheInput() throws IOException {
        Path observations = folder.resolve("observations.avro");
        try (var writer = new AvroFileWriter<Observation>(observations, Observation.getClassSchema())) {
            writer.add(TestObservations.withImages());
        }

        assertEnds(
                Program.run("export", "--input", observations, "--output", output),
                1,
                "holds records of dev.halflight.v1.Observation, not of dev.halflight.v1.Enriched");
        assertEnds(
                Program.run("export", "--input", folder.resolve("absent"), "--output", output),
                1,
                "absent is not there");
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldRefuseFlagsThatMakeNoSense() {
        assertEnds(Program.run("export", "--input", input), 2, "--output or --pdfs must be given");
        assertEnds(
                Program.run("export", "--input", input, "--output", "a.xlsx"),
                2,
                "a.xlsx: the output must end in .csv, .fits, .parquet");
        assertEnds(Program.run("export", "--input", input, "--pdfs", "a.h5"), 2, "must end in .hdf5");
        assertEnds(Program.run("export", "--input", input, "--output", output, "--pdfs-step", 1), 2, "--pdfs-step");
        assertEnds(Program.run("export", "--input", input, "--output", output, "--set", "a=b"), 2, "without --input");
        assertEnds(
                Program.run("export", "--output", output, "--since", "2026-11-23", "--until", "2026-11-22"),
                2,
                "--since must be before --until");
    }

    @Test
    void shouldSayThatTheClusterDoesNotAnswer() {
        assertEnds(
                Program.run(
                        "export",
                        "--output",
                        output,
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
