/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the two layouts in {@code src/test/resources/hdf5} were written by HDF5's own library; {@code make.py} beside them says how.
 * The others are made here.
 */
class Hdf5ObservationsTest {
    private static final Path WRITTEN_BY_HDF5 = Path.of("src", "test", "resources", "hdf5");

    @TempDir
    Path folder;

    private static List<Observation> all(Path path) throws IntakeException {
        List<Observation> observations = new ArrayList<>();
        try (Hdf5Observations file = Hdf5Observations.open(path, Map.of())) {
            for (long row = 0; row < file.rows(); row++) {
                observations.add(file.observe(row));
            }
        }
        return observations;
    }

    private static double flux(BandImage image) {
        double sum = 0;
        for (float pixel : Floats.fromBytes(image.getPixels())) {
            sum += pixel;
        }
        return sum;
    }

    @Test
    void shouldReadGalaxiesMlSpectra() throws IntakeException {
        List<Observation> objects = all(WRITTEN_BY_HDF5.resolve("galaxiesml-spectra.hdf5"));
        assertThat(objects)
                .extracting(Observation::getObjectId)
                .containsExactly("36411448540268000", "36411448540268001", "36411448540268002", "36411448540268003");
        Observation second = objects.get(1);
        assertThat(second.getSurvey()).isEqualTo("hsc");
        assertThat(second.getRa()).isEqualTo(150.25);
        assertThat(second.getDec()).isEqualTo(2.5);
        assertThat(second.getKnownRedshift()).hasValue(0.75);
        assertThat(second.getKnownClass()).isEmpty();
        assertThat(second.getImages()).extracting(BandImage::getBand).containsExactlyElementsOf(HscStamps.BANDS);
        assertThat(second.getImages())
                .extracting(BandImage::getFilter)
                .containsExactly("hsc.g", "hsc.r2", "hsc.i2", "hsc.z", "hsc.y");
        for (int band = 0; band < 5; band++) {
            BandImage image = second.getImages().get(band);
            assertThat(flux(image)).isCloseTo(200 * (band + 1), within(2.0 * (band + 1)));
            assertThat(image.getWidth()).isEqualTo(64);
            assertThat(image.getObjectX()).isEqualTo(31.5);
            assertThat(image.getZeroPoint()).isEqualTo(27);
            assertThat(image.getPixelToSky()).containsExactly(-0.168, 0.0, 0.0, 0.168);
        }
    }

    /** [OII] is where its redshift puts it, to within a pixel, though the grids of the rows begin at different wavelengths. */
    @Test
    void shouldPlaceLinesByTheWavelengthsOfEachRow() throws IntakeException {
        List<Observation> objects = all(WRITTEN_BY_HDF5.resolve("galaxiesml-spectra.hdf5"));
        float[] origins = {3599.2f, 3600f, 3600f};
        for (int row = 0; row < 3; row++) {
            Spectrum spectrum = objects.get(row).getSpectrum().orElseThrow();
            float[] wavelength = Floats.fromBytes(spectrum.getWavelength());
            float[] flux = Floats.fromBytes(spectrum.getFlux());
            float[] weight = Floats.fromBytes(spectrum.getInverseVariance());
            assertThat(wavelength).hasSize(7783);
            assertThat(wavelength[0]).isEqualTo(origins[row]);
            double sum = 0;
            double moment = 0;
            for (int k = 0; k < flux.length - 1; k++) {
                sum += flux[k] - 1;
                moment += (flux[k] - 1) * wavelength[k];
            }
            double redshift = new double[] {0.25, 0.75, -0.0004}[row];
            assertThat(moment / sum).isCloseTo(3728.48 * (1 + redshift), within(0.1));
            assertThat(weight[0]).isEqualTo(4);
            assertThat(weight[3005]).isZero();
            assertThat(weight[7782])
                    .as("the last sample is filled up with zeros")
                    .isZero();
        }
    }

    @Test
    void shouldNotTakeAlongWhatStandsForNothing() throws IntakeException {
        List<Observation> objects = all(WRITTEN_BY_HDF5.resolve("galaxiesml-spectra.hdf5"));
        assertThat(objects.get(2).getKnownRedshift()).as("-0.0004").isEmpty();
        assertThat(objects.get(3).getKnownRedshift()).as("NaN").isEmpty();
        assertThat(objects.get(3).getSpectrum())
                .as("all inverse variances are 0")
                .isEmpty();
        assertThat(objects.get(3).getImages()).hasSize(5);
    }

    @Test
    void shouldTakeTheClassThatThePipelineDoesNotDoubt() throws IntakeException {
        float[][] ones = {{1, 1}, {1, 1}, {1, 1}};
        Path path = Hdf5Files.write(
                folder.resolve("spectra.hdf5"),
                "image",
                Hdf5Files.images(3, 8),
                "object_id",
                new long[] {1, 2, 3},
                "spectrum/flux",
                ones,
                "spectrum/ivar",
                ones,
                "spectrum/wave",
                new float[][] {{4000, 4001}, {4000, 4001}, {4000, 4001}},
                "DESI_fibermap/DESI_redshift",
                new double[] {1.5, 0.4, 0.0002},
                "DESI_fibermap/ZWARN",
                new long[] {0, 4, 0},
                "DESI_fibermap/SPECTYPE",
                new String[] {"QSO", "GALAXY", "STAR"},
                "DESI_fibermap/EBV",
                new float[] {0.02f, Float.NaN, -99});
        List<Observation> objects = all(path);
        assertThat(objects.get(0).getKnownClass()).hasValue(ObjectClass.QUASAR);
        assertThat(objects.get(0).getKnownRedshift()).hasValue(1.5);
        assertThat(objects.get(0).getEbv().orElseThrow()).isCloseTo(0.02, within(1e-6));
        assertThat(objects.get(1).getKnownClass()).isEmpty();
        assertThat(objects.get(1).getKnownRedshift()).isEmpty();
        assertThat(objects.get(1).getEbv()).isEmpty();
        assertThat(objects.get(2).getKnownClass()).hasValue(ObjectClass.STAR);
        assertThat(objects.get(2).getKnownRedshift()).isEmpty();
        assertThat(objects.get(2).getEbv()).isEmpty();
    }

    @Test
    void shouldSayThatThereAreNoPositions() throws IntakeException {
        Path path = Hdf5Files.write(
                folder.resolve("nowhere.hdf5"),
                "image",
                Hdf5Files.images(1, 8),
                "object_id",
                new long[] {1},
                "specz_redshift",
                new double[] {0.5});
        try (Hdf5Observations file = Hdf5Observations.open(path, Map.of())) {
            assertThat(file.remarks()).singleElement().asString().contains("no positions");
            assertThat(file.observe(0).getRa()).isNaN();
            assertThat(file.observe(0).getKnownRedshift()).hasValue(0.5);
        }
    }

    @Test
    void shouldReadGalaxiesMl() throws IntakeException {
        Path path = Hdf5Files.galaxies(folder.resolve("galaxies.hdf5"), 0.5, 0.6, -99, Double.POSITIVE_INFINITY, 0);
        List<Observation> objects = all(path);
        assertThat(objects.get(0).getKnownRedshift()).hasValue(0.5);
        assertThat(objects.get(1).getKnownRedshift()).as("not secure").isEmpty();
        assertThat(objects.subList(2, 5))
                .allMatch(object -> object.getKnownRedshift().isEmpty());
        assertThat(objects.get(2).getRa()).isEqualTo(152);
        assertThat(objects.get(2).getSpectrum()).isEmpty();
        BandImage z = objects.get(2).getImages().get(3);
        assertThat(z.getBand()).isEqualTo(Band.Z);
        assertThat(Floats.fromBytes(z.getPixels()))
                .startsWith(23000, 23001)
                .endsWith(23063)
                .hasSize(64);
        assertThat(z.getObjectX()).isEqualTo(3.5);
    }

    @Test
    void shouldLeaveOutBandsWithoutAMeasurement() throws IntakeException {
        float[][][][] images = Hdf5Files.images(3, 8);
        images[0][1] = new float[8][8];
        for (float[][] band : images[1]) {
            for (float[] line : band) {
                java.util.Arrays.fill(line, Float.NaN);
            }
        }
        images[2][0][4][4] = Float.POSITIVE_INFINITY;
        Path path = Hdf5Files.write(
                folder.resolve("holes.hdf5"),
                "image",
                images,
                "object_id",
                new long[] {1, 2, 3},
                "specz_redshift",
                new double[3]);
        try (Hdf5Observations file = Hdf5Observations.open(path, Map.of())) {
            assertThat(file.observe(0).getImages())
                    .extracting(BandImage::getBand)
                    .containsExactly(Band.G, Band.I, Band.Z, Band.Y);
            assertThatThrownBy(() -> file.observe(1))
                    .isInstanceOf(IntakeException.class)
                    .hasMessageContaining("holes.hdf5")
                    .hasMessageContaining("no usable pixel")
                    .hasMessageContaining("row 1");
            float[] pixels = Floats.fromBytes(file.observe(2).getImages().get(0).getPixels());
            assertThat(pixels[36]).isNaN();
            assertThat(pixels[35]).isEqualTo(20035);
        }
    }

    /** Of images the mask is true where a pixel is good. */
    @Test
    void shouldReadImagesOfTheMultimodalUniverse() throws IntakeException {
        List<Observation> objects = all(WRITTEN_BY_HDF5.resolve("universe-hsc.hdf5"));
        assertThat(objects).extracting(Observation::getObjectId).containsExactly("one", "two");
        assertThat(objects.get(0).getEbv().orElseThrow()).isCloseTo(0.02, within(1e-9));
        assertThat(objects.get(1).getEbv()).isEmpty();
        assertThat(objects.get(1).getRa()).isNaN();
        for (BandImage image : objects.get(0).getImages()) {
            byte[] bad = image.getBadPixels().orElseThrow().array();
            assertThat(bad).hasSize(160 * 160);
            assertThat(bad[0]).isEqualTo((byte) 1);
            assertThat(bad[159]).isEqualTo((byte) 1);
            assertThat(bad[160]).isZero();
            float[] variance = Floats.fromBytes(image.getVariance().orElseThrow());
            assertThat(variance[0]).isEqualTo(1 / 16f);
            assertThat(variance[5 * 160 + 7])
                    .as("a weight that stands for none")
                    .isNaN();
            assertThat(image.getObjectX()).isEqualTo(78.5);
            assertThat(peak(image)).isCloseTo(78.5, within(0.5));
        }
        assertThat(objects.get(0).getImages().get(0).getPsfFwhm().orElseThrow()).isCloseTo(0.7, within(1e-6));
        assertThat(objects.get(0).getImages().get(4).getPsfFwhm()).isEmpty();
    }

    private static double peak(BandImage image) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        int peak = 0;
        for (int k = 0; k < pixels.length; k++) {
            peak = pixels[k] > pixels[peak] ? k : peak;
        }
        return peak % image.getWidth();
    }

    /** Of spectra the mask is true where a sample is bad. */
    @Test
    void shouldReadSpectraOfTheMultimodalUniverse() throws IntakeException {
        float[][] ones = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        Path path = Hdf5Files.write(
                folder.resolve("universe.hdf5"),
                "object_id",
                new long[] {1, 2, 3},
                "ra",
                new double[] {10, 11, 12},
                "dec",
                new double[3],
                "spectrum_lambda",
                new float[][] {{4000, 4001, 4002}, {4000, 4001, -1}, {4000, 4001, 4002}},
                "spectrum_flux",
                ones,
                "spectrum_ivar",
                ones,
                "spectrum_mask",
                new byte[][] {{0, 1, 0}, {0, 0, 1}, {1, 1, 1}},
                "Z",
                new double[] {0.3, 0.4, 0.5},
                "ZERR",
                new double[3],
                "ZWARN",
                new long[] {0, 4, 0});
        try (Hdf5Observations file = Hdf5Observations.open(path, Map.of())) {
            Spectrum first = file.observe(0).getSpectrum().orElseThrow();
            assertThat(Floats.fromBytes(first.getInverseVariance())).containsExactly(1, 0, 1);
            assertThat(file.observe(0).getSurvey()).isEqualTo("desi");
            assertThat(file.observe(0).getKnownRedshift()).hasValue(0.3);
            assertThat(file.observe(0).getImages()).isEmpty();
            Spectrum filled = file.observe(1).getSpectrum().orElseThrow();
            assertThat(Floats.fromBytes(filled.getWavelength())).containsExactly(4000, 4001);
            assertThat(file.observe(1).getKnownRedshift()).isEmpty();
            assertThatThrownBy(() -> file.observe(2)).hasMessageContaining("3 has no usable sample");
        }
    }

    @Test
    void shouldRefuseWhatIsOfNoKnownLayout() {
        Path other = Hdf5Files.write(folder.resolve("other.hdf5"), "numbers", new long[3]);
        assertThatThrownBy(() -> Hdf5Observations.open(other, Map.of()))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("no layout that is known")
                .hasMessageContaining("this file has numbers");
        Path shape = Hdf5Files.write(
                folder.resolve("shape.hdf5"),
                "image",
                new float[2][3][8][8],
                "object_id",
                new long[2],
                "specz_redshift",
                new double[2]);
        assertThatThrownBy(() -> Hdf5Observations.open(shape, Map.of()))
                .hasMessageContaining("images of [3, 8, 8]; of each object 5 are read");
        Path nameless = Hdf5Files.write(
                folder.resolve("nameless.hdf5"), "image", Hdf5Files.images(1, 8), "specz_redshift", new double[1]);
        assertThatThrownBy(() -> Hdf5Observations.open(nameless, Map.of()))
                .hasMessageContaining("has no array object_id");
        Path galaxies = Hdf5Files.galaxies(folder.resolve("galaxies.hdf5"), 0.5);
        assertThatThrownBy(() -> Hdf5Observations.open(galaxies, Map.of(Band.U, "hsc.u")))
                .hasMessageContaining("no image in band u");
        assertThatThrownBy(() -> Hdf5Observations.open(galaxies, Map.of(Band.R, "HSC-R")))
                .hasMessageContaining("survey.filter");
        assertThatThrownBy(() -> Hdf5Observations.open(folder.resolve("missing.hdf5"), Map.of()))
                .hasMessageContaining("not there");
    }
}
