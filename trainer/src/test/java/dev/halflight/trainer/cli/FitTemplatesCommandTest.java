/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.HalflightTrainer;
import dev.halflight.trainer.baseline.templatefit.PlantedSpectra;
import dev.halflight.trainer.templates.TemplateBasis;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitTemplatesCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path templates;
    private Path data;

    @BeforeEach
    void writeTemplates() throws IOException {
        data = folder.resolve("spectra.avro");
        templates = Files.createDirectory(folder.resolve("templates"));
        TemplateBasis galaxies = PlantedSpectra.galaxies();
        BasicHDU<?> vectors = Fits.makeHDU(galaxies.vectors());
        vectors.addValue("EXTNAME", "BASIS_VECTORS", "");
        vectors.addValue("CRVAL1", 1200.0, "");
        vectors.addValue("CDELT1", 0.5, "");
        BasicHDU<?> coefficients = Fits.makeHDU(galaxies.coefficients());
        coefficients.addValue("EXTNAME", "ARCHETYPE_COEFF", "");
        try (Fits fits = new Fits()) {
            fits.addHDU(vectors);
            fits.addHDU(coefficients);
            fits.write(templates.resolve("rrtemplate-galaxy.fits").toFile());
        }
    }

    private void write(Observation... observations) throws IOException {
        try (var writer = new AvroFileWriter<Observation>(data, Observation.getClassSchema())) {
            for (Observation observation : observations) {
                writer.add(observation);
            }
        }
    }

    private static Observation observation(String id, Optional<Spectrum> spectrum, Optional<Double> redshift) {
        return Observation.newBuilder()
                .setObjectId(id)
                .setSurvey("desi")
                .setRa(1)
                .setDec(2)
                .setImages(List.of())
                .setSpectrum(spectrum.orElse(null))
                .setKnownRedshift(redshift.orElse(null))
                .build();
    }

    private int run() {
        return HalflightTrainer.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute(
                        "fit-templates",
                        "--templates",
                        templates.toString(),
                        "--data",
                        data.toString(),
                        "--csv",
                        folder.resolve("fits.csv").toString());
    }

    @Test
    void shouldPrintALineASpectrumAndHowManyWereFound() throws IOException {
        Spectrum empty = PlantedSpectra.spectrum(new float[] {4000, 4001}, new float[2], new float[2]);
        write(
                observation("right", planted(0.4), Optional.of(0.4)),
                observation("wrong", planted(0.4), Optional.of(0.7)),
                observation("image", Optional.empty(), Optional.of(0.4)),
                observation("empty", Optional.of(empty), Optional.of(0.4)),
                observation("unknown", planted(0.5), Optional.empty()));
        assertThat(run()).isZero();
        assertThat(errors.toString()).isEmpty();
        List<String> lines = printed.toString().lines().toList();
        assertThat(lines.get(0)).startsWith("name").contains("delta chi2");
        assertThat(lines.get(1))
                .startsWith("right ")
                .containsPattern(" 0\\.(399|400)\\d\\d ")
                .contains("galaxy")
                .contains("0.40000");
        assertThat(lines.get(2))
                .startsWith("wrong ")
                .containsPattern(" 0\\.(399|400)\\d\\d ")
                .contains("0.70000");
        assertThat(lines.get(3)).startsWith("empty ").contains("fewer than 200 usable samples");
        assertThat(lines.get(4)).startsWith("unknown ").containsPattern(" 0\\.(499|500)\\d\\d ");
        assertThat(lines.get(5))
                .startsWith("of 3 known redshifts 1 were found within 1000 km/s; 2 fits came without a warning, "
                        + "and 1 of those were right");
        assertThat(lines).hasSize(6);
    }

    @Test
    void shouldWriteATable() throws IOException {
        Spectrum empty = PlantedSpectra.spectrum(new float[] {4000, 4001}, new float[2], new float[2]);
        write(
                observation("right", planted(0.4), Optional.of(0.4)),
                observation("empty", Optional.of(empty), Optional.empty()));
        assertThat(folder.resolve("fits.csv")).doesNotExist();
        assertThat(run()).isZero();
        List<String> rows = Files.readAllLines(folder.resolve("fits.csv"));
        assertThat(rows.get(0))
                .isEqualTo("objectId,redshift_known,redshift,redshift_error,class,delta_chi2,chi2,samples,warnings");
        assertThat(rows.get(1)).startsWith("right,0.4,0.").contains(",GALAXY,").contains(",5167,");
        assertThat(rows.get(2)).isEqualTo("empty,,,,,,,0,");
        assertThat(rows).hasSize(3);
    }

    private static Optional<Spectrum> planted(double redshift) {
        return Optional.of(PlantedSpectra.observe(PlantedSpectra.galaxy(redshift), 0.2, 1));
    }

    @Test
    void shouldSayWhatIsMissing() throws IOException {
        write(observation("image", Optional.empty(), Optional.empty()));
        assertThat(run()).isEqualTo(1);
        assertThat(errors.toString()).contains("spectra.avro holds no observation with a spectrum");
        Files.delete(templates.resolve("rrtemplate-galaxy.fits"));
        write(observation("right", planted(0.4), Optional.empty()));
        assertThat(run()).isEqualTo(1);
        assertThat(errors.toString()).contains("rrtemplate-galaxy_v0_2016.fits");
    }
}
