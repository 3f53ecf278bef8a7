/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldWriteTheObjectsInOrderWhateverTheThreads() throws IOException {
        Path one = folder.resolve("one.avro");
        Path three = folder.resolve("three.avro");

        assertThat(run("--count", "12", "--output", one.toString(), "--threads", "1"))
                .isZero();
        assertThat(run("--count", "12", "--output", three.toString(), "--threads", "3"))
                .isZero();

        List<Observation> objects = read(one);
        assertThat(objects).hasSize(12).isEqualTo(read(three));
        assertThat(objects.get(11).getObjectId()).isEqualTo("sim-1-11");
    }

    @Test
    void shouldGoOnWithASky() throws IOException {
        Path all = folder.resolve("all.avro");
        Path rest = folder.resolve("rest.avro");

        run("--count", "5", "--seed", "9", "--output", all.toString());
        run("--count", "2", "--seed", "9", "--first", "3", "--output", rest.toString());

        assertThat(read(rest)).isEqualTo(read(all).subList(3, 5));
    }

    @Test
    void shouldDrawASheet() throws IOException {
        Path sheet = folder.resolve("sheet.png");

        int status = run("--count", "1", "--output", folder.resolve("a.avro").toString(), "--sheet", sheet.toString());

        assertThat(status).isZero();
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isGreaterThan(1000);
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        Path file = folder.resolve("none.avro");

        assertThat(run("--count", "0", "--output", file.toString())).isEqualTo(2);
        assertThat(run("--count", "1", "--with-spectrum", "1.2", "--output", file.toString()))
                .isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void shouldWriteTheTruthBesideTheObservations() throws IOException {
        Path file = folder.resolve("a.avro");
        Path truth = folder.resolve("truth.avro");

        int status = run("--count", "4", "--output", file.toString(), "--truth", truth.toString());

        assertThat(status).isZero();
        assertThat(read(truth))
                .extracting(Observation::getObjectId)
                .containsExactly("sim-1-0", "sim-1-1", "sim-1-2", "sim-1-3");
        assertThat(read(truth).get(2).getImages())
                .isNotEqualTo(read(file).get(2).getImages());
    }

    @Test
    void shouldObserveByTheSurveysThatAreNamed() throws IOException {
        Path file = folder.resolve("a.avro");

        int status = run("--count", "12", "--survey", "lsst,sdss", "--output", file.toString());

        assertThat(status).isZero();
        assertThat(read(file)).extracting(Observation::getSurvey).containsOnly("lsst", "sdss");
    }

    @ParameterizedTest
    @CsvSource({
        "--survey, 2mass, there is no survey '2mass'",
        "--magnitudes, 20, two numbers such as 17:24",
        "--magnitudes, a:b, two numbers such as 17:24",
        "--magnitudes, 24:17, magnitudes must rise",
        "--blends, 2, the share of blends must be between 0 and 1",
        "--missing-bands, -1, the share of missing bands",
        "--truth, none.avro, must be two files",
        "--filters, nowhere, there is no folder"
    })
    void shouldSayWhatIsWrongWithAnOption(String option, String value, String message) {
        StringWriter errors = new StringWriter();
        Path file = Path.of("none.avro");

        int status = run(errors, "--count", "1", "--output", file.toString(), option, value);

        assertThat(status).isNotZero();
        assertThat(errors.toString()).contains(message);
        assertThat(file).doesNotExist();
    }

    private static int run(String... arguments) {
        return run(new StringWriter(), arguments);
    }

    private static int run(StringWriter errors, String... arguments) {
        CommandLine command = new CommandLine(new SimulateCommand());
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments);
    }

    private static List<Observation> read(Path file) throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema())) {
            reader.forEach(observations::add);
        }
        return observations;
    }
}
