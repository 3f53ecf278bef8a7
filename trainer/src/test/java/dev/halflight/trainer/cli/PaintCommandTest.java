/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PaintCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void shouldPaintAllGalaxiesInTheOrderOfTheCatalog() throws IOException {
        Path catalog = CatalogFiles.vvds(folder, 8);
        Path output = folder.resolve("painted.avro");

        int status = run("--catalog", "vvds", "--file", catalog.toString(), "--output", output.toString());

        assertThat(status).as(err.toString()).isZero();
        List<Observation> observations = read(output);
        assertThat(observations).hasSize(8);
        assertThat(observations.get(3).getObjectId()).isEqualTo("vvds-020003");
        assertThat(observations.get(3).getKnownRedshift()).isPresent();
        assertThat(observations.get(3).getImages())
                .extracting(BandImage::getFilter)
                .containsExactly("cfht.u", "cfht.g", "cfht.r", "cfht.i", "cfht.z");
    }

    @Test
    void shouldPaintTheSameWhateverTheThreads() throws IOException {
        Path catalog = CatalogFiles.vvds(folder, 12);
        Path one = folder.resolve("one.avro");
        Path three = folder.resolve("three.avro");

        paint(catalog, one, "1");
        paint(catalog, three, "3");

        assertThat(read(one)).hasSize(4).isEqualTo(read(three));
    }

    @Test
    void shouldSayWhichCatalogsThereAre() {
        int status = run("--catalog", "ned", "--file", "x", "--output", "y");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("deep2, vvds or stripe82", "ned");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        Path output = folder.resolve("y.avro");
        int status =
                run("--catalog", "vvds", "--file", folder.resolve("x.csv").toString(), "--output", output.toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("x.csv is not there");
        assertThat(output).doesNotExist();
    }

    private void paint(Path catalog, Path output, String threads) {
        int status = run(
                "--catalog",
                "vvds",
                "--file",
                catalog.toString(),
                "--output",
                output.toString(),
                "--count",
                "4",
                "--threads",
                threads);
        assertThat(status).as(err.toString()).isZero();
    }

    private int run(String... arguments) {
        Failures failures = new Failures();
        return new CommandLine(new PaintCommand())
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
    }

    private static List<Observation> read(Path file) throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema())) {
            reader.forEach(observations::add);
        }
        return observations;
    }
}
