/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.intake.DesiFiles;
import dev.halflight.processor.intake.FitsFiles;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.BasicHDU;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConvertSpectraCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path output;

    @BeforeEach
    void writeSpectra() throws IOException {
        output = folder.resolve("spectra.avro");
        float[] ones = {1, 1};
        sdss("galaxy.fits", 1, 0.31, 0, "GALAXY", ones);
        sdss("doubtful.fits", 2, 0.32, 4, "GALAXY", ones);
        sdss("star.fits", 3, 0.0001, 0, "STAR", ones);
        sdss("empty.fits", 4, 0.33, 0, "GALAXY", new float[2]);
        Files.writeString(folder.resolve("page.fits"), "<html></html>");
        DesiFiles.coadd(71, 72, 73).write(folder.resolve("coadd-7.fits"));
    }

    private void sdss(String name, int fiber, double redshift, int warning, String type, float[] weights)
            throws IOException {
        BasicHDU<?> first = FitsFiles.empty();
        first.getHeader().addValue("PLUG_RA", 150.5, "");
        first.getHeader().addValue("PLUG_DEC", -2.5, "");
        first.getHeader().addValue("PLATEID", 266, "");
        first.getHeader().addValue("MJD", 51602, "");
        first.getHeader().addValue("FIBERID", fiber, "");
        FitsFiles.write(
                folder.resolve(name),
                first,
                FitsFiles.coadd(new float[] {1, 1}, new float[] {3.6f, 3.7f}, weights, new int[2]),
                FitsFiles.table(
                        "SPECOBJ",
                        "Z",
                        new float[] {(float) redshift},
                        "ZWARNING",
                        new int[] {warning},
                        "CLASS",
                        new String[] {type}));
    }

    private int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("spectra", "--output", output.toString()));
        for (String argument : arguments) {
            line.add(argument.endsWith(".fits") ? folder.resolve(argument).toString() : argument);
        }
        return new CommandLine(new ConvertCommand())
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
    void shouldConvertWhatCanBeAndNameTheRest() throws IOException {
        assertThat(run("galaxy.fits", "page.fits", "coadd-7.fits", "missing.fits", "empty.fits"))
                .isZero();
        assertThat(written()).extracting(Observation::getObjectId).containsExactly("spec-0266-51602-0001", "71", "72");
        assertThat(lastLine()).isEqualTo("converted 3, refused 4");
        assertThat(errors.toString().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("halflight: refused: "))
                .anyMatch(line -> line.contains("page.fits is not a FITS file"))
                .anyMatch(line -> line.contains("target 73: no usable sample"))
                .anyMatch(line -> line.contains("missing.fits is not there"))
                .anyMatch(line -> line.contains("empty.fits has no usable sample"));
    }

    @Test
    void shouldTakeAlongWhatThePipelineDoesNotDoubt() throws IOException {
        assertThat(run("galaxy.fits", "doubtful.fits", "star.fits")).isZero();
        Observation galaxy = written().get(0);
        assertThat(galaxy.getKnownRedshift().orElseThrow()).isBetween(0.3099, 0.3101);
        assertThat(galaxy.getKnownClass()).hasValue(ObjectClass.GALAXY);
        assertThat(galaxy.getRa()).isEqualTo(150.5);
        assertThat(galaxy.getDec()).isEqualTo(-2.5);
        assertThat(galaxy.getSurvey()).isEqualTo("sdss");
        assertThat(galaxy.getImages()).isEmpty();
        Observation doubtful = written().get(1);
        assertThat(doubtful.getKnownRedshift()).isEmpty();
        assertThat(doubtful.getKnownClass()).isEmpty();
        Observation star = written().get(2);
        assertThat(star.getKnownRedshift()).isEmpty();
        assertThat(star.getKnownClass()).hasValue(ObjectClass.STAR);
    }

    @Test
    void shouldFailWhereNothingCanBeConverted() {
        assertThat(run("page.fits", "empty.fits")).isEqualTo(1);
        assertThat(lastLine()).startsWith("converted 0, refused 2");
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldFailWhereAnythingIsRefusedIfItIsStrict() throws IOException {
        assertThat(run("--strict", "galaxy.fits")).isZero();
        assertThat(run("--strict", "galaxy.fits", "page.fits", "star.fits")).isEqualTo(1);
        assertThat(written()).as("it stopped at the page").hasSize(1);
        assertThat(lastLine()).isEqualTo("converted 1, refused 1");
    }

    @Test
    void shouldReadTheSpectraOfAFolderAndNameTheRest() throws IOException {
        DesiFiles.redrock(folder.resolve("redrock-7.fits"), new long[] {71}, new double[] {0.9}, new long[1], "QSO");
        assertThat(run(folder.toString())).isZero();
        assertThat(lastLine()).isEqualTo("converted 5, refused 3");
        assertThat(written().stream().filter(object -> object.getObjectId().equals("71")))
                .allMatch(object -> object.getKnownRedshift().equals(java.util.Optional.of(0.9)));
        assertThat(errors.toString()).doesNotContain("redrock-7.fits");
        assertThat(run("redrock-7.fits")).isEqualTo(1);
        assertThat(errors.toString()).contains("holds redshifts, no spectra: convert the coadd");
    }

    @Test
    void shouldSayThatAStackIsNoObject() throws IOException {
        FitsFiles.write(
                folder.resolve("stack.fits"),
                FitsFiles.empty(),
                FitsFiles.named("WAVE", FitsFiles.image(new double[] {4000, 4001})));
        assertThat(run("stack.fits")).isEqualTo(1);
        assertThat(errors.toString()).contains("a stack of many is none");
    }

    @Test
    void shouldConvertAnObjectOnce() throws IOException {
        assertThat(run("galaxy.fits", "galaxy.fits")).isZero();
        assertThat(written()).hasSize(1);
        assertThat(lastLine()).startsWith("converted 1, refused 1");
        assertThat(errors.toString()).contains("already");
    }
}
