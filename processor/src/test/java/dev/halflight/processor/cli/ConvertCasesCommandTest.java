/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.processor.intake.DesiFiles;
import dev.halflight.processor.intake.FitsFiles;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ConvertCasesCommandTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Path REAL = Path.of("..", "trainer", "src", "main", "resources", "cases.json");

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path output;

    @BeforeEach
    void writeFiles() throws IOException {
        output = folder.resolve("cases.avro");
        BasicHDU<?> cube = FitsFiles.image(
                new float[][][] {FitsFiles.ramp(8, 8), FitsFiles.flat(8, 8, 2), FitsFiles.flat(8, 8, 3)});
        cube.getHeader().addValue("BANDS", "grz", "");
        FitsFiles.write(Files.createDirectory(folder.resolve("cube")).resolve("grz.fits"), cube);
        DesiFiles.coadd(71, 72).write(folder.resolve("coadd-2.fits"));
        float[][] ones = {{1, 1}};
        new DesiFiles()
                .fibers(new long[] {71}, "TGT")
                .arm("B", 3600, ones, ones, new int[1][2])
                .write(folder.resolve("coadd-1.fits"));
        DesiFiles.redrock(folder.resolve("redrock-1.fits"), new long[] {71}, new double[] {0.9}, new long[1], "QSO");
    }

    private int run(Path list, Path data) {
        return new CommandLine(new ConvertCommand())
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute("cases", list.toString(), "--from", data.toString(), "--output", output.toString());
    }

    private int run(String... cases) throws IOException {
        String list = "[" + String.join(",", cases).replace('\'', '"') + "]";
        return run(Files.writeString(folder.resolve("cases.json"), list), folder);
    }

    private List<Observation> written() throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (var reader = new AvroFileReader<Observation>(output, Observation.getClassSchema())) {
            reader.forEach(observations::add);
        }
        return observations;
    }

    @Test
    void shouldMakeAnObservationOfEachCase() throws IOException {
        int code = run(
                "{'name': 'stamp', 'survey': 'legacysurvey', 'ra': 10, 'dec': 2, 'zeroPoint': 22,"
                        + "'images': {'z': 'cube/grz.fits', 'g': 'cube/grz.fits'}, 'known': 'something'}",
                "{'name': 'fiber', 'survey': 'desi', 'ra': 11, 'dec': 3, 'spectrum': 'coadd-1.fits',"
                        + "'knownRedshift': 0.5, 'knownClass': 'GALAXY'}");
        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        Observation stamp = written().get(0);
        assertThat(stamp.getObjectId()).isEqualTo("stamp");
        assertThat(stamp.getKnownRedshift()).isEmpty();
        assertThat(stamp.getImages()).extracting(BandImage::getBand).containsExactly(Band.G, Band.Z);
        assertThat(stamp.getImages()).extracting(BandImage::getZeroPoint).containsOnly(22.0);
        Observation fiber = written().get(1);
        assertThat(fiber.getObjectId()).isEqualTo("fiber");
        assertThat(fiber.getRa()).isEqualTo(11);
        assertThat(fiber.getSpectrum()).isPresent();
        assertThat(fiber.getKnownRedshift()).hasValue(0.5);
        assertThat(fiber.getKnownClass()).hasValue(ObjectClass.GALAXY);
    }

    @Test
    void shouldNotKnowMoreThanTheListDoes() throws IOException {
        assertThat(run("{'name': 'fiber', 'survey': 'desi', 'ra': 11, 'dec': 3, 'spectrum': 'coadd-1.fits'}"))
                .isZero();
        assertThat(written().get(0).getKnownRedshift()).isEmpty();
        assertThat(written().get(0).getKnownClass()).isEmpty();
    }

    @Test
    void shouldNameTheCasesThatCannotBeConverted() throws IOException {
        int code = run(
                "{'name': 'fiber', 'survey': 'desi', 'ra': 11, 'dec': 3, 'spectrum': 'coadd-1.fits'}",
                "{'name': 'two', 'survey': 'desi', 'ra': 11, 'dec': 3, 'spectrum': 'coadd-2.fits'}",
                "{'name': 'none', 'survey': 'desi', 'ra': 11, 'dec': 3}",
                "{'name': 'gone', 'survey': 'sdss', 'ra': 11, 'dec': 3, 'spectrum': 'gone.fits'}");
        assertThat(code).isZero();
        assertThat(written()).extracting(Observation::getObjectId).containsExactly("fiber");
        assertThat(errors.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("case two") && line.contains("several spectra"))
                .anyMatch(line -> line.contains("case none") && line.contains("neither image nor spectrum"))
                .anyMatch(line -> line.contains("case gone") && line.contains("not there"));
        assertThat(printed.toString()).contains("converted 1, refused 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'survey': 'desi', 'ra': 11, 'dec': 3}                                      | needs a name",
                "{'name': 'a', 'survey': 'desi', 'ra': '11', 'dec': 3}                       | needs a name, survey, ra",
                "{'name': 'a', 'survey': 'desi', 'ra': 11, 'dec': 3, 'knownClass': 'COMET'}  | COMET is not STAR",
                "{'name': 'a', 'survey': 'desi', 'ra': 11, 'dec': 3, 'images': {'w': 'x'}}   | unknown band w",
                "{'name': 'a', 'survey': 'desi', 'ra': 11, 'dec': 3, 'kind': 'SKETCH'}       | SKETCH is not COADD",
                "{'name'                                                                     | cannot be read"
            },
            quoteCharacter = '"')
    void shouldRefuseAListThatIsNone(String one, String message) throws IOException {
        assertThat(run(one)).isEqualTo(1);
        assertThat(errors.toString()).contains("cases.json").contains(message).hasLineCount(1);
    }

    @Test
    void shouldSayWhereTheFilesAreNot() throws IOException {
        Path list = Files.writeString(folder.resolve("cases.json"), "[]");
        assertThat(run(list, folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(errors.toString()).contains("nowhere is not a folder");
    }

    @Test
    void shouldConvertTheRealCasesButTheOneThatIsEmpty() throws IOException {
        assumeTrue(
                Files.isDirectory(DATA),
                () -> "skipped: there is no " + DATA.toAbsolutePath().normalize());
        assertThat(run(REAL, DATA)).isZero();
        assertThat(errors.toString().lines()).singleElement().asString().contains("sdss-0269-51581-0003");
        assertThat(written()).hasSize(22);
    }
}
