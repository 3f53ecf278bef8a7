/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import static dev.halflight.processor.intake.FitsFiles.flat;
import static dev.halflight.processor.intake.FitsFiles.image;
import static dev.halflight.processor.intake.FitsFiles.ramp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.intake.FitsFiles;
import dev.halflight.processor.intake.npz.NpzFiles;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
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

class ConvertCutoutsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path output;

    @BeforeEach
    void writeCutouts() throws IOException {
        output = folder.resolve("galaxy.avro");
        BasicHDU<?> green = image(ramp(20, 16));
        FitsFiles.tangentPlane(green.getHeader(), 8, 5, 150, 2, 0.168 / 3600);
        green.getHeader().addValue("FLUXMAG0", 1e10, "");
        FitsFiles.write(folder.resolve("g.fits"), green);
        FitsFiles.write(folder.resolve("r.fits"), image(ramp(20, 16)));
        FitsFiles.write(folder.resolve("small.fits"), image(ramp(8, 8)));
        FitsFiles.write(folder.resolve("nan.fits"), image(flat(20, 16, Float.NaN)));
        Files.writeString(folder.resolve("page.fits"), "<html></html>");
        float[] ones = {1, 1};
        FitsFiles.write(
                folder.resolve("spec.fits"),
                FitsFiles.empty(),
                FitsFiles.coadd(ones, new float[] {3.6f, 3.7f}, ones, new int[2]));
    }

    /** Runs a command line; {@code @name} stands for the file of that name. */
    private int run(String... arguments) {
        Failures failures = new Failures();
        List<String> line = new ArrayList<>(List.of("cutouts", "--output", output.toString()));
        for (String argument : arguments) {
            line.add(argument.replace("@", folder + "/"));
        }
        return new CommandLine(new ConvertCommand())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute(line.toArray(String[]::new));
    }

    private int runOn(String survey, String rest) {
        String line = "--id A --ra 150 --dec 2 --survey " + survey + " " + rest;
        return run(line.split(" "));
    }

    private Observation written() throws IOException {
        try (var reader = new AvroFileReader<Observation>(output, Observation.getClassSchema())) {
            List<Observation> observations = new ArrayList<>();
            reader.forEach(observations::add);
            assertThat(observations).hasSize(1);
            return observations.get(0);
        }
    }

    @Test
    void shouldWriteAnObservation() throws IOException {
        int code = runOn(
                "hsc",
                "--band r=@r.fits --band g=@g.fits --filter r=hsc.r --kind TEMPLATE --ebv 0.03 --spectrum @spec.fits --redshift 0.41");
        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(printed.toString())
                .contains("A: 20 x 16 pixels of 0.168 arcsec")
                .contains("galaxy.avro")
                .endsWith("converted 1, refused 0" + System.lineSeparator());
        Observation observation = written();
        assertThat(observation.getObjectId()).isEqualTo("A");
        assertThat(observation.getEbv()).hasValue(0.03);
        assertThat(observation.getKnownRedshift()).hasValue(0.41);
        assertThat(observation.getSpectrum()).isPresent();
        assertThat(observation.getImages()).extracting(BandImage::getBand).containsExactly(Band.G, Band.R);
        assertThat(observation.getImages()).extracting(BandImage::getFilter).containsExactly("hsc.g", "hsc.r");
        assertThat(observation.getImages()).extracting(BandImage::getKind).containsOnly(ImageKind.TEMPLATE);
        assertThat(observation.getImages()).extracting(BandImage::getZeroPoint).containsOnly(27.0);
    }

    @Test
    void shouldPlaceTheObjectByWorldCoordinatesOrElseAtTheCenter() throws IOException {
        assertThat(runOn("hsc", "--band g=@g.fits --band r=@r.fits")).isZero();
        BandImage placed = written().getImages().get(0);
        assertThat(placed.getObjectX()).isBetween(6.9999, 7.0001);
        assertThat(placed.getObjectY()).isBetween(3.9999, 4.0001);
        BandImage centered = written().getImages().get(1);
        assertThat(centered.getObjectX()).isEqualTo(9.5);
        assertThat(centered.getObjectY()).isEqualTo(7.5);
        assertThat(centered.getPixelToSky()).containsExactly(-0.168, 0.0, 0.0, 0.168);
    }

    @ParameterizedTest
    @CsvSource({
        "--zero-point 26, 26",
        "--zero-point r=1 --zero-point g=26, 26",
        "--zero-point g=26, 26",
        "--zero-point-header FLUXMAG0, 25",
        "--pixel-scale 0.2, 27"
    })
    void shouldTakeTheZeroPointFromWhereItIsTold(String option, double expected) throws IOException {
        boolean both = option.contains("r=");
        assertThat(runOn("hsc", "--band g=@g.fits " + (both ? "--band r=@r.fits " : "") + option))
                .isZero();
        assertThat(written().getImages().get(0).getZeroPoint()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hsc     | --band g=@page.fits                                 | not a FITS file",
                "hsc     | --band g=@missing.fits                              | not there",
                "hsc     | --band g=@g.fits --band g=@r.fits                   | twice",
                "hsc     | --band g=@g.fits --band r=@small.fits               | differ in size",
                "hsc     | --band g=@nan.fits                                  | no usable pixel",
                "hsc     | --band w=@g.fits                                    | unknown band w",
                "hsc     | --band @g.fits                                      | BAND=VALUE",
                "hsc     | --band u=@r.fits                                    | no filter known for band u",
                "hsc     | --band g=@g.fits --filter g=HSC                     | survey.filter",
                "hsc     | --band g=@g.fits --filter r=hsc.r                   | no image",
                "hsc     | --band g=@g.fits --zero-point g=faint               | not a magnitude",
                "hsc     | --band g=@g.fits --zero-point -5                    | between 0 and 60",
                "hsc     | --band r=@r.fits --zero-point-header FLUXMAG0       | FLUXMAG0",
                "mine    | --band g=@g.fits                                    | --zero-point",
                "mine    | --band r=@r.fits --zero-point 27                    | --pixel-scale",
                "HSC     | --band g=@g.fits                                    | lower case",
                "hsc     | --band g=@g.fits --pixel-scale 0                    | pixel scale",
                "hsc     | --band g=@g.fits --ebv -1                           | E(B-V)",
                "hsc     | --band g=@g.fits --redshift NaN                     | redshift",
                "hsc     | --band g=@g.fits --spectrum @r.fits                 | no table COADD"
            })
    void shouldSayInOneLineWhatIsWrongWithTheInput(String survey, String rest, String message) {
        assertThat(runOn(survey, rest)).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("halflight: ")
                .contains(message)
                .hasLineCount(1);
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"150, 91, dec", "150, NaN, dec", "360, 2, ra", "-1, 2, ra", "150, 3, does not show"})
    void shouldRefuseAPlaceThatIsNotOnTheSkyOrNotOnTheImage(String ra, String dec, String message) {
        assertThat(run("--id", "A", "--ra", ra, "--dec", dec, "--survey", "hsc", "--band", "g=@g.fits"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains(message).hasLineCount(1);
    }

    @Test
    void shouldTellWrongUseFromWrongInput() {
        assertThat(run("--id", "A")).isEqualTo(2);
        assertThat(errors.toString()).contains("--survey").contains("--help").hasLineCount(1);
        assertThat(runOn("hsc", "--ebv 0.1")).isEqualTo(2);
        assertThat(errors.toString()).contains("either by --band or by --cube");
        assertThat(runOn("hsc", "--band g=@g.fits --zero-point 27 --zero-point-header FLUXMAG0"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("exclude each other");
    }

    /** Each plane of a cube is its band's, of the image as of what lies beside it. */
    @Test
    void shouldTakeABandsPlanesOutOfACube() throws IOException {
        float[][][] cube = {flat(20, 16, 3), flat(20, 16, 4)};
        float[][][] weights = {flat(20, 16, 2), flat(20, 16, 4)};
        weights[1][0][0] = 0;
        byte[][][] mask = new byte[2][16][20];
        mask[1][2][1] = 1;
        FitsFiles.write(
                folder.resolve("cube.fits"),
                image(cube),
                FitsFiles.named("IVAR", image(weights)),
                FitsFiles.named("MASK", image(mask)));
        assertThat(runOn("hsc", "--cube @cube.fits")).isEqualTo(1);
        assertThat(errors.toString()).contains("--bands grz");
        assertThat(runOn("hsc", "--cube @cube.fits --bands gr --object-pixel 3,4.5"))
                .isZero();
        assertThat(written().getImages()).extracting(BandImage::getBand).containsExactly(Band.G, Band.R);
        BandImage red = written().getImages().get(1);
        assertThat(Floats.fromBytes(red.getPixels())).containsOnly(4);
        float[] variance = Floats.fromBytes(red.getVariance().orElseThrow());
        assertThat(variance[0]).isNaN();
        assertThat(variance[1]).isEqualTo(0.25f);
        assertThat(red.getBadPixels().orElseThrow().get(41)).isEqualTo((byte) 1);
        assertThat(red.getBadPixels().orElseThrow().get(40)).isZero();
        assertThat(red.getObjectX()).isEqualTo(3);
        assertThat(red.getObjectY()).isEqualTo(4.5);
        assertThat(written().getImages().get(0).getBadPixels().orElseThrow().get(41))
                .isZero();
    }

    @Test
    void shouldMakeAnObservationOfEachSourceOfAScene() throws IOException {
        NpzFiles.scene(folder.resolve("scene.npz"), new double[][] {{2, 3}, {4, 1}, {40, 1}});
        assertThat(runOn("hsc", "--cube @scene.npz")).isZero();
        assertThat(printed.toString()).endsWith("converted 2, refused 1" + System.lineSeparator());
        assertThat(errors.toString()).contains("source 2").contains("said to be at (40.0, 1.0)");
        List<Observation> sources = new ArrayList<>();
        try (var reader = new AvroFileReader<Observation>(output, Observation.getClassSchema())) {
            reader.forEach(sources::add);
        }
        assertThat(sources).extracting(Observation::getObjectId).containsExactly("A-0", "A-1");
        BandImage image = sources.get(1).getImages().get(1);
        assertThat(image.getObjectX()).isEqualTo(4);
        assertThat(image.getObjectY()).isEqualTo(1);
        // 1.5 pixels to the right, which is west, and 1.5 below the center of 6 x 6
        assertThat(sources.get(1).getRa())
                .isCloseTo(150 - 1.5 * 0.168 / 3600 / Math.cos(Math.toRadians(2)), within(1e-9));
        assertThat(sources.get(1).getDec()).isCloseTo(2 - 1.5 * 0.168 / 3600, within(1e-9));
        assertThat(Floats.fromBytes(image.getPixels())).startsWith(100, 101).endsWith(135);
        assertThat(Floats.fromBytes(image.getVariance().orElseThrow())).containsOnly(0.5f);
        assertThat(image.getBadPixels().orElseThrow().array())
                .as("saturated; the pixel beside it is detected, which is no harm")
                .startsWith(0, 1, 0);
        assertThat(image.getPsfFwhm().orElseThrow()).isCloseTo(3 * 0.168, within(0.01));
        assertThat(runOn("hsc", "--cube @scene.npz --object-pixel 2,2")).isZero();
        assertThat(written().getObjectId()).isEqualTo("A");
        assertThat(runOn("hsc", "--cube @scene.npz --object-pixel 2")).isEqualTo(1);
        assertThat(errors.toString()).contains("not of the form X,Y");
    }

    @Test
    void shouldSayWhenTheOutputCannotBeWritten() throws IOException {
        output = Files.createDirectory(folder.resolve("taken.avro"));
        assertThat(runOn("hsc", "--band g=@g.fits")).isEqualTo(1);
        assertThat(errors.toString()).contains("taken.avro").hasLineCount(1);
    }
}
