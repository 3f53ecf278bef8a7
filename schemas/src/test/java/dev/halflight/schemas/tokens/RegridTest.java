/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Regrid} makes of images is compared with {@link ExactOverlap}, which shares no code with it. */
class RegridTest {
    private static final int SIZE = 64;
    private static final double SCALE = 0.168;
    private static final double AB_ZERO = 3631e9;

    private static float[] brightness(BandImage image) throws UnusableObservationException {
        return new Regrid(SIZE, SCALE).brightness(new Raster(image));
    }

    /** Flux within a radius (arcsec) of the center, of what both have, nJy: ours and the exact one. */
    private static double[] fluxes(BandImage image, double radius) throws UnusableObservationException {
        float[] ours = brightness(image);
        double[] exact = ExactOverlap.fluxes(image, SIZE, SCALE);
        double[] sums = new double[2];
        for (int k = 0; k < ours.length; k++) {
            double x = k % SIZE - (SIZE - 1) / 2.0;
            double y = k / SIZE - (SIZE - 1) / 2.0;
            if (Math.hypot(x, y) * SCALE <= radius && !Float.isNaN(ours[k]) && !Double.isNaN(exact[k])) {
                sums[0] += ours[k] * SCALE * SCALE;
                sums[1] += exact[k];
            }
        }
        return sums;
    }

    private static void requireSameFlux(BandImage image, double... radii) throws UnusableObservationException {
        for (double radius : radii) {
            double[] sums = fluxes(image, radius);
            assertThat(sums[0] / sums[1]).as("within %s arcsec", radius).isCloseTo(1, within(0.01));
        }
    }

    private static List<Double> turned(double scale, double angle, boolean mirrored) {
        double side = mirrored ? 1 : -1;
        return List.of(
                side * scale * Math.cos(angle),
                scale * Math.sin(angle),
                -side * scale * Math.sin(angle),
                scale * Math.cos(angle));
    }

    @ParameterizedTest
    @CsvSource({
        "0.262, 1.5707963, false",
        "0.396, 3.1415927, true",
        "0.396, 4.7123890, false",
        "0.05, 0.3, false",
        "0.1, 0, false",
        "0.168, 0.5, false",
        "0.168, 0, true",
        "0.2, 2.1, true",
        "0.262, 0, false",
        "0.262, 0.4, true",
        "0.396, 0, false",
        "0.396, 1.2, false",
        "1.01, 0.7, false"
    })
    void shouldConserveFluxAtAnyScaleAndOrientation(double scale, double angle, boolean mirrored) throws Exception {
        int size = (int) Math.ceil(16 / scale);
        BandImage round = Cutout.image(Band.G, size, scale, 0, Cutout.blob(1000, Math.max(0.45, 0.6 * scale), 0, 0))
                .setPixelToSky(turned(scale, angle, mirrored))
                .build();
        requireSameFlux(round, 1, 2, 4);
        double truth = 1000 * AB_ZERO * Math.pow(10, -0.4 * 27);
        assertThat(fluxes(round, 5.3)[0] / truth).isCloseTo(1, within(0.01));
    }

    /** A pixel of the grid may be wider than all numbers of pixels. */
    @Test
    void shouldBearPixelsOfAbsurdSizes() throws UnusableObservationException {
        BandImage image =
                Cutout.image(Band.G, 64, 0.2, 0, Cutout.blob(1000, 0.5, 0, 0)).build();
        for (List<Double> toSky :
                List.of(List.of(1e-12, 0.0, 0.0, 1e6), List.of(1e12, 0.0, 0.0, 1e-12), List.of(0.0, 1e-12, 1e6, 0.0))) {
            assertThat(brightness(
                            BandImage.newBuilder(image).setPixelToSky(toSky).build()))
                    .hasSize(SIZE * SIZE)
                    .doesNotContain(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        }
    }

    /** Pixels that are a little larger are not taken for the grid's own. */
    @ParameterizedTest
    @CsvSource({"0.1668", "0.1676", "0.168", "0.1684", "0.1692"})
    void shouldConserveFluxWherePixelsAreNearlyTheGrids(double scale) throws Exception {
        BandImage image =
                Cutout.image(Band.G, 80, scale, 0, Cutout.blob(1000, 0.5, 0, 0)).build();
        requireSameFlux(image, 1, 2, 4);
    }

    @ParameterizedTest
    @CsvSource({"17.3, 22.8", "31.5, 31.5", "45, 12.25"})
    void shouldPutTheObjectAtTheCenter(double x, double y) throws Exception {
        double scale = 0.262;
        double[] place = {x, y};
        float[] pixels = new float[64 * 64];
        for (int k = 0; k < pixels.length; k++) {
            double east = k % 64 - place[0];
            double north = k / 64 - place[1];
            pixels[k] = (float) (100 * Math.exp(-(east * east + north * north) / 8));
        }
        BandImage image = Cutout.image(Band.G, 64, scale, 0, (east, north) -> 0)
                .setPixels(Cutout.bytes(pixels))
                .setObjectX(x)
                .setObjectY(y)
                .build();
        float[] brightness = brightness(image);
        double sum = 0;
        double momentX = 0;
        double momentY = 0;
        for (int k = 0; k < brightness.length; k++) {
            if (!Float.isNaN(brightness[k])) {
                sum += brightness[k];
                momentX += brightness[k] * (k % SIZE - 31.5);
                momentY += brightness[k] * (k / SIZE - 31.5);
            }
        }
        assertThat(momentX / sum).isCloseTo(0, within(0.05));
        assertThat(momentY / sum).isCloseTo(0, within(0.05));
    }

    /** What the image does not show, or marks as bad, has no value; half a pixel decides. */
    @ParameterizedTest
    @CsvSource({"0.168, 0", "0.262, 0", "0.396, 0.6", "0.08, 0.3"})
    void shouldLeaveUncoveredPixelsUnusable(double scale, double angle) throws Exception {
        int size = (int) (7 / scale);
        byte[] bad = new byte[size * size];
        bad[size / 2 * size + size / 3] = 1;
        BandImage small = Cutout.image(Band.G, size, scale, 0, (east, north) -> 5)
                .setPixelToSky(turned(scale, angle, false))
                .setBadPixels(ByteBuffer.wrap(bad))
                .build();
        float[] ours = brightness(small);
        double[] exact = ExactOverlap.fluxes(small, SIZE, SCALE);
        int unusable = 0;
        int different = 0;
        for (int k = 0; k < ours.length; k++) {
            unusable += Double.isNaN(exact[k]) ? 1 : 0;
            different += Float.isNaN(ours[k]) == Double.isNaN(exact[k]) ? 0 : 1;
        }
        assertThat(unusable).isBetween(2000, 3000);
        // pixels that are half covered, along the four sides, may fall to either
        assertThat(different).isLessThan(100);
        assertThat(ours[31 * SIZE + 31]).isCloseTo((float) (5 * AB_ZERO * Math.pow(10, -0.4 * 27)), within(1e-1f));
    }

    @Test
    void shouldCopyWhereNothingIsToDo() throws Exception {
        BandImage image = Cutout.image(Band.G, SIZE, SCALE, 0, Cutout.blob(1000, 0.5, 0.3, 0.2))
                .build();
        float[] counts = Floats.fromBytes(image.getPixels());
        float perCount = (float) (AB_ZERO * Math.pow(10, -0.4 * 27) / (SCALE * SCALE));
        float[] brightness = brightness(image);
        for (int k = 0; k < counts.length; k++) {
            assertThat(brightness[k]).isCloseTo(counts[k] * perCount, within(1e-3f * Math.abs(brightness[k])));
        }
    }

    /** SDSS's pixels are larger than the grid's, the Legacy Surveys' too; HSC's of a coadd are turned by a hundredth of a degree. */
    @ParameterizedTest
    @CsvSource({
        "sdss_J0056-0021/sdssr_cut.fits, 22.5, 0.396",
        "sdss_J0056-0021/sdssi_cut.fits, 22.5, 0.396",
        "legacysurvey_grz/test_image.fits, 22.5, 0.262",
        "'hsc_gama79635_gri/222.51551376,0.09749601_300x300_i.fits', 27, 0.168",
        "hsc_SDSSJ0920+0034/stamp-i.fits, 27, 0.168"
    })
    void shouldConserveTheFluxOfRealGalaxies(String file, double zeroPoint, double scale) throws Exception {
        BandImage.Builder stamp = RealStamp.read(file, zeroPoint, turned(scale, 0, false));
        requireSameFlux(stamp.build(), 1, 2, 3, 4, 5);
        for (double angle : new double[] {0.4, 1.3}) {
            requireSameFlux(stamp.setPixelToSky(turned(scale, angle, false)).build(), 1, 2, 3, 4, 5);
        }
    }
}
