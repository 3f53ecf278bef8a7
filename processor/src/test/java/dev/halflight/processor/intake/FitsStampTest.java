/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Header;
import org.junit.jupiter.api.Test;

class FitsStampTest {
    private static final float[][] PIXELS = FitsFiles.ramp(4, 3);

    private static FitsStamp read(BasicHDU<?>... units) throws IOException, IntakeException {
        return FitsStamp.read(ByteBuffer.wrap(FitsFiles.bytes(units)), "cutout");
    }

    private static BandImage image(FitsStamp stamp) {
        return stamp.image()
                .setBand(Band.I)
                .setFilter("lsst.i")
                .setKind(ImageKind.TEMPLATE)
                .setObjectX(0)
                .setObjectY(0)
                .setPixelToSky(List.of(1.0, 0.0, 0.0, 1.0))
                .setZeroPoint(31.4)
                .build();
    }

    private static BasicHDU<?> uncertainty(String type) {
        BasicHDU<?> unit = FitsFiles.named("UNCERT", FitsFiles.image(FitsFiles.flat(4, 3, 4)));
        unit.getHeader().addValue("UTYPE", type, "");
        return unit;
    }

    private static void assertRefused(String message, byte[] bytes) {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> FitsStamp.read(ByteBuffer.wrap(bytes), "cutout"))
                .withMessageContaining("cutout")
                .withMessageContaining(message);
    }

    @Test
    void shouldReadAnImageAlone() throws Exception {
        BasicHDU<?> unit = FitsFiles.image(PIXELS);
        unit.getHeader().addValue("BUNIT", "DN", "");

        FitsStamp stamp = read(unit);

        assertThat(Floats.fromBytes(image(stamp).getPixels()))
                .containsExactly(0, 1, 2, 3, 100, 101, 102, 103, 200, 201, 202, 203);
        assertThat(image(stamp).getWidth()).isEqualTo(4);
        assertThat(image(stamp).getHeight()).isEqualTo(3);
        assertThat(image(stamp).getVariance()).isEmpty();
        assertThat(image(stamp).getBadPixels()).isEmpty();
        assertThat(stamp.unit()).isEqualTo("DN");
        assertThat(stamp.hasCoordinates()).isFalse();
        assertThat(stamp.psfFwhm()).isEmpty();
    }

    @Test
    void shouldInflate() throws Exception {
        byte[] plain = FitsFiles.bytes(FitsFiles.image(PIXELS));

        FitsStamp stamp = FitsStamp.read(ByteBuffer.wrap(FitsFiles.gzip(plain)), "cutout");

        assertThat(image(stamp)).isEqualTo(image(read(FitsFiles.image(PIXELS))));
    }

    @Test
    void shouldMakeVarianceOfEveryUncertainty() throws Exception {
        for (var kind : List.of("VarianceUncertainty:4", "StdDevUncertainty:16", "InverseVariance:0.25")) {
            String type = kind.substring(0, kind.indexOf(':'));
            float expected = Float.parseFloat(kind.substring(kind.indexOf(':') + 1));

            BandImage image = image(read(FitsFiles.image(PIXELS), uncertainty(type)));

            assertThat(Floats.fromBytes(image.getVariance().orElseThrow()))
                    .hasSize(12)
                    .containsOnly(expected);
        }
        BasicHDU<?> named = FitsFiles.named("VARIANCE", FitsFiles.image(FitsFiles.flat(4, 3, 9)));
        assertThat(Floats.fromBytes(image(read(FitsFiles.image(PIXELS), named))
                        .getVariance()
                        .orElseThrow()))
                .containsOnly(9);
        assertRefused("an unknown kind: Guess", FitsFiles.bytes(FitsFiles.image(PIXELS), uncertainty("Guess")));
    }

    @Test
    void shouldTakeTheBitsOfAMaskThatAreNamedOrAnyOfOneThatNamesNone() throws Exception {
        int[][] bits = {{0, 1, 2, 3}, {0, 0, 0, 0}, {4, 0, 0, 0}};
        BasicHDU<?> mask = FitsFiles.named("MASK", FitsFiles.image(bits));
        mask.getHeader().addValue("MP_BAD", 1, "");
        mask.getHeader().addValue("MP_EDGE", 0, "");
        byte[][] truth = {{0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 1}};

        BandImage named = image(read(FitsFiles.empty(), FitsFiles.image(PIXELS), mask));
        BandImage unnamed = image(read(FitsFiles.image(PIXELS), FitsFiles.named("MASK", FitsFiles.image(truth))));

        assertThat(named.getBadPixels().orElseThrow().array()).containsExactly(0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(unnamed.getBadPixels().orElseThrow().array()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void shouldPlaceThePointThatALinearApproximationIsAbout() throws Exception {
        BasicHDU<?> unit = FitsFiles.image(FitsFiles.ramp(30, 30));
        Header header = unit.getHeader();
        header.addValue("CRPIX1", 15.5, "");
        header.addValue("CRPIX2", 16.25, "");
        header.addValue("CRVAL1", 150.0, "");
        header.addValue("CRVAL2", 2.0, "");
        header.addValue("PC1_2", 0.2 / 3600, "");
        header.addValue("PC2_1", 0.2 / 3600, "");
        header.addValue("PC1_1", 0.0, "");
        header.addValue("PC2_2", 0.0, "");

        FitsStamp stamp = read(unit);

        FitsStamp.Place place = stamp.placeOf(150, 2).orElseThrow();
        assertThat(place.x()).isCloseTo(14.5, within(1e-9));
        assertThat(place.y()).isCloseTo(15.25, within(1e-9));
        assertThat(place.pixelToSky().get(1)).isCloseTo(0.2, within(1e-6));
        assertThat(place.pixelToSky().get(2)).isCloseTo(0.2, within(1e-6));
        assertThat(stamp.placeOf(150, 2.0 + 1 / 3600.0).orElseThrow().x()).isCloseTo(19.5, within(1e-3));
        assertThat(stamp.placeOf(150.1, 2)).isEmpty();
    }

    @Test
    void shouldMeasureThePointSpreadFunction() throws Exception {
        double sigma = 2.5;
        float[][] gaussian = new float[41][41];
        for (int y = 0; y < 41; y++) {
            for (int x = 0; x < 41; x++) {
                gaussian[y][x] = (float) Math.exp(-(Math.pow(x - 20, 2) + Math.pow(y - 20, 2)) / (2 * sigma * sigma));
            }
        }

        FitsStamp stamp = read(FitsFiles.image(PIXELS), FitsFiles.named("PSFIMAGE", FitsFiles.image(gaussian)));

        assertThat(stamp.psfFwhm().orElseThrow()).isCloseTo(2.3548 * sigma, within(0.01));
    }

    @Test
    void shouldRefuseWhatIsNoStamp() throws Exception {
        byte[] whole = FitsFiles.bytes(FitsFiles.image(PIXELS));

        assertRefused("not a FITS file", "<html></html>".getBytes());
        assertRefused("truncated", Arrays.copyOf(whole, 2881));
        assertRefused("no whole gzip stream", Arrays.copyOf(FitsFiles.gzip(whole), 100));
        assertRefused("no usable pixel", FitsFiles.bytes(FitsFiles.image(FitsFiles.flat(4, 3, Float.NaN))));
        assertRefused(
                "4 x 2 beside an image of 4 x 3",
                FitsFiles.bytes(
                        FitsFiles.image(PIXELS), FitsFiles.named("VARIANCE", FitsFiles.image(FitsFiles.ramp(4, 2)))));
    }

    @Test
    void shouldNotInflateMoreThanAnyStampHolds() throws Exception {
        byte[] bomb = FitsFiles.gzip(new byte[64 << 20]);
        assertThat(bomb).hasSizeLessThan(1 << 20);

        assertRefused("more than 4 MiB", bomb);
    }
}
