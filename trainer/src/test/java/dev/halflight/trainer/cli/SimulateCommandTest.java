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

    private static int run(String... arguments) {
        CommandLine command = new CommandLine(new SimulateCommand());
        command.setErr(new PrintWriter(new StringWriter()));
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
