/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.intake.hdf5.Hdf5Files;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConvertHdf5CommandTest {
    private static final Path SPECTRA = Path.of("src", "test", "resources", "hdf5", "galaxiesml-spectra.hdf5");

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path output;

    @BeforeEach
    void writeGalaxies() throws IOException {
        output = folder.resolve("galaxies.avro");
        Hdf5Files.galaxies(folder.resolve("galaxies.hdf5"), 0.5, 0.6, 0.7);
        Files.writeString(folder.resolve("page.hdf5"), "<html></html>");
    }

    private int run(Object... arguments) {
        List<String> line = new ArrayList<>(List.of("hdf5", "--output", output.toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        Failures failures = new Failures();
        return new CommandLine(new ConvertCommand())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute(line.toArray(String[]::new));
    }

    private List<Observation> written() throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (var reader = new AvroFileReader<Observation>(output, Observation.getClassSchema())) {
            reader.forEach(observations::add);
        }
        return observations;
    }

    private String lastLine() {
        return printed.toString().lines().reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void shouldConvertAllObjects() throws IOException {
        assertThat(run(folder.resolve("galaxies.hdf5"))).isZero();
        assertThat(written()).extracting(Observation::getObjectId).containsExactly("900", "901", "902");
        assertThat(lastLine()).isEqualTo("converted 3, refused 0");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void shouldReadNoMoreThanTheLimit() throws IOException {
        assertThat(run(folder.resolve("galaxies.hdf5"), SPECTRA, "--limit", 4)).isZero();
        assertThat(written())
                .extracting(Observation::getObjectId)
                .containsExactly("900", "901", "902", "36411448540268000");
        assertThat(lastLine()).isEqualTo("converted 4, refused 0");
        assertThat(run(folder.resolve("galaxies.hdf5"), "--limit", 0)).isEqualTo(2);
        assertThat(errors.toString()).contains("--limit is 0");
    }

    @Test
    void shouldGoOnPastFilesOfAFolderThatCannotBeRead() throws IOException {
        assertThat(run(folder)).isZero();
        assertThat(written()).hasSize(3);
        assertThat(lastLine()).isEqualTo("converted 3, refused 1");
        assertThat(errors.toString()).contains("halflight: refused: ").contains("page.hdf5 is no HDF5 file");
        assertThat(run(folder, "--strict")).isEqualTo(1);
    }

    @Test
    void shouldFailWhereNothingCanBeConverted() {
        assertThat(run(folder.resolve("page.hdf5"))).isEqualTo(1);
        assertThat(lastLine()).isEqualTo("converted 0, refused 1");
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldTakeTheFilterThatItIsTold() throws IOException {
        assertThat(run(folder.resolve("galaxies.hdf5"), "--filter", "r=hsc.r", "--filter", "i=hsc.i"))
                .isZero();
        assertThat(written().get(0).getImages())
                .extracting(BandImage::getFilter)
                .containsExactly("hsc.g", "hsc.r", "hsc.i", "hsc.z", "hsc.y");
    }

    @Test
    void shouldSayThatAFolderHasNoFiles() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run(empty)).isEqualTo(1);
        assertThat(errors.toString()).contains("no file to convert in the folder");
    }
}
