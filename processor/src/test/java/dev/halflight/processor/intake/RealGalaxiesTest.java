/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealGalaxiesTest {
    private static final Path CUTOUTS = Path.of("..", "..", "shared", "data", "cutouts");

    private static Observation observe(
            String folder, String file, String bands, double ra, double dec, boolean spectrum) throws IntakeException {
        Path path = CUTOUTS.resolve(folder);
        assumeTrue(
                Files.isDirectory(path),
                () -> "skipped: there is no " + path.toAbsolutePath().normalize());
        Map<Band, Path> images = new EnumMap<>(Band.class);
        Map<Band, ZeroPoint> zeroPoints = new EnumMap<>(Band.class);
        for (String name : bands.split("")) {
            Band band = Band.valueOf(name.toUpperCase(Locale.ROOT));
            images.put(band, path.resolve(file.formatted(name)));
            zeroPoints.put(band, new ZeroPoint.Keyword("FLUXMAG0"));
        }
        return Cutouts.observe(new CutoutRequest(
                folder,
                ra,
                dec,
                "hsc",
                ImageKind.COADD,
                images,
                Optional.empty(),
                Map.of(),
                zeroPoints,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                spectrum ? Optional.of(path.resolve("spec.fits")) : Optional.empty(),
                Optional.empty()));
    }

    private static double magnitude(BandImage image, double radius) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        double sum = 0;
        for (int k = 0; k < pixels.length; k++) {
            double x = k % image.getWidth() - image.getObjectX();
            double y = k / image.getWidth() - image.getObjectY();
            sum += Math.hypot(x, y) * 0.168 <= radius ? pixels[k] : 0;
        }
        return image.getZeroPoint() - 2.5 * Math.log10(sum);
    }

    /** The magnitudes are those that the survey's spectrum has in HSC's filters, through a fiber of 2 arcsec. */
    @Test
    void shouldAgreeWithTheSpectrumOnFluxAndPlace() throws IntakeException {
        Observation galaxy = observe("hsc_SDSSJ0920+0034", "stamp-%s.fits", "grizy", 140.099364, 0.580160, true);
        double[] throughFiber = {21.75, 20.64, 19.84, 19.52, 19.60};
        assertThat(galaxy.getImages()).hasSize(5);
        for (int k = 0; k < throughFiber.length; k++) {
            BandImage image = galaxy.getImages().get(k);
            assertThat(magnitude(image, 1)).isCloseTo(throughFiber[k], within(0.25));
            assertThat(image.getObjectX()).isCloseTo(62.7, within(0.1));
            assertThat(image.getObjectY()).isCloseTo(63.2, within(0.1));
        }
        Spectrum spectrum = galaxy.getSpectrum().orElseThrow();
        assertThat(Floats.fromBytes(spectrum.getWavelength())).hasSize(4616);
    }

    @Test
    void shouldReadMaskAndVarianceOfACoadd() throws IntakeException {
        Observation galaxy = observe(
                "hsc_gama79635_gri", "222.51551376,0.09749601_300x300_%s.fits", "gri", 222.51551376, 0.09749601, false);
        for (BandImage image : galaxy.getImages()) {
            byte[] bad = image.getBadPixels().orElseThrow().array();
            int count = 0;
            for (byte pixel : bad) {
                count += pixel;
            }
            assertThat(count).isBetween(1, bad.length / 50);
            assertThat(Floats.fromBytes(image.getVariance().orElseThrow())).hasSize(301 * 301);
        }
    }

    /** Six sources of one scene and seven of another, each with its brightest pixels near where the catalog has it. */
    @Test
    void shouldMakeObservationsOfTheSourcesOfScenes() throws IntakeException {
        Path scenes = CUTOUTS.resolve("hsc_cosmos_scarlet");
        assumeTrue(
                Files.isDirectory(scenes),
                () -> "skipped: there is no " + scenes.toAbsolutePath().normalize());
        assertThat(sources(scenes.resolve("hsc_cosmos.npz"))).hasSize(6);
        List<Observation> sources = sources(scenes.resolve("hsc_cosmos_35.npz"));
        assertThat(sources).hasSize(7);
        for (BandImage image : sources.get(0).getImages()) {
            float[] pixels = Floats.fromBytes(image.getPixels());
            int peak = 0;
            int bad = 0;
            for (int k = 0; k < pixels.length; k++) {
                peak = pixels[k] > pixels[peak] ? k : peak;
                bad += image.getBadPixels().orElseThrow().get(k);
            }
            assertThat(peak % image.getWidth() - image.getObjectX()).isCloseTo(0, within(1.0));
            assertThat(peak / image.getWidth() - image.getObjectY()).isCloseTo(0, within(1.0));
            assertThat(bad).isLessThan(pixels.length / 10);
            assertThat(image.getPsfFwhm().orElseThrow()).isBetween(0.4, 1.2);
        }
    }

    private static List<Observation> sources(Path scene) throws IntakeException {
        Converted converted = CutoutCube.observe(new CutoutRequest(
                "scene",
                150.1,
                2.2,
                "hsc",
                ImageKind.COADD,
                CutoutCube.images(scene, Optional.empty()),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(converted.refusals()).isEmpty();
        return converted.observations();
    }
}
