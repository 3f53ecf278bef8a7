/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static dev.halflight.processor.intake.FitsFiles.flat;
import static dev.halflight.processor.intake.FitsFiles.image;
import static dev.halflight.processor.intake.FitsFiles.ramp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.file.Path;
import nom.tam.fits.BasicHDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitsImageTest {
    @TempDir
    Path folder;

    private Path write(BasicHDU<?>... units) throws IOException {
        return FitsFiles.write(folder.resolve("g.fits"), units);
    }

    private static FitsImage read(Path path) throws IntakeException {
        return FitsImage.read(path, Band.G);
    }

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("g.fits")
                .hasMessageContaining(message);
    }

    @Test
    void shouldKeepTheOrderOfPixels() throws Exception {
        FitsPlane pixels = read(write(image(ramp(5, 3)))).pixels();
        assertThat(pixels.width()).isEqualTo(5);
        assertThat(pixels.height()).isEqualTo(3);
        assertThat(pixels.toFloats()).containsExactly(0, 1, 2, 3, 4, 100, 101, 102, 103, 104, 200, 201, 202, 203, 204);
    }

    @Test
    void shouldFindTheImageInAnExtension() throws Exception {
        FitsImage image = read(write(FitsFiles.empty(), image(new double[][] {{1.5, 2.5}})));
        assertThat(image.pixels().toFloats()).containsExactly(1.5f, 2.5f);
    }

    @Test
    void shouldScaleIntegersAndKnowBlanks() throws Exception {
        BasicHDU<?> unit = image(new short[][] {{10, 20, -32768}});
        unit.getHeader().addValue("BSCALE", 0.5, "");
        unit.getHeader().addValue("BZERO", 100.0, "");
        unit.getHeader().addValue("BLANK", -32768, "");
        assertThat(read(write(unit)).pixels().toFloats()).containsExactly(105, 110, Float.NaN);
    }

    @Test
    void shouldCallInfinitePixelsMissing() throws Exception {
        FitsImage image = read(write(image(new float[][] {{1, Float.POSITIVE_INFINITY, 3}})));
        assertThat(image.pixels().toFloats()).containsExactly(1, Float.NaN, 3);
    }

    @Test
    void shouldReadTheMaskAndTheVarianceThatAreNamed() throws Exception {
        BasicHDU<?> mask = image(new int[][] {{0, 1 << 3, 1 << 5, 1 << 8}});
        mask.getHeader().addValue("EXTTYPE", "MASK", "");
        mask.getHeader().addValue("MP_CR", 3, "");
        mask.getHeader().addValue("HIERARCH.MP_DETECTED", 5, "");
        mask.getHeader().addValue("HIERARCH.MP_NO_DATA", 8, "");
        BasicHDU<?> variance = image(new float[][] {{1, 2, 3, 4}});
        variance.getHeader().addValue("EXTNAME", "variance", "");
        FitsImage image = read(write(image(ramp(4, 1)), mask, variance));
        assertThat(image.badPixels()).hasValue(new byte[] {0, 1, 0, 1});
        assertThat(image.variance().orElseThrow().toFloats()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shouldNotGuessWhatUnnamedPlanesAre() throws Exception {
        FitsImage image = read(write(image(ramp(4, 4)), image(ramp(4, 4)), image(ramp(4, 4))));
        assertThat(image.badPixels()).isEmpty();
        assertThat(image.variance()).isEmpty();
    }

    @Test
    void shouldRefuseAnImageWithoutAUsablePixel() throws IOException {
        assertRefused(write(image(flat(4, 4, Float.NaN))), "no usable pixel");
        BasicHDU<?> mask = image(new int[][] {{1, 1}});
        mask.getHeader().addValue("EXTNAME", "MASK", "");
        mask.getHeader().addValue("MP_BAD", 0, "");
        assertRefused(write(image(ramp(2, 1)), mask), "no usable pixel");
    }

    @Test
    void shouldRefuseWhatIsNoImageOfTwoAxes() throws IOException {
        assertRefused(write(image(new float[3][4][4])), "3 axes");
        assertRefused(write(FitsFiles.empty()), "no image of two axes");
    }

    @Test
    void shouldRefuseAPictureOfEightBits() throws IOException {
        assertRefused(write(image(new byte[4][4])), "8 bits");
    }

    @Test
    void shouldRefuseAnImageLargerThanACutout() throws Exception {
        assertThat(read(write(image(new float[1][2048]))).pixels().width()).isEqualTo(2048);
        assertRefused(write(image(new float[1][2049])), "2049 x 1");
    }

    @Test
    void shouldRefuseAMaskOfAnotherSize() throws IOException {
        BasicHDU<?> mask = image(new int[2][2]);
        mask.getHeader().addValue("EXTNAME", "MASK", "");
        assertRefused(write(image(ramp(4, 4)), mask), "2 x 2");
    }

    @Test
    void shouldRefuseAsinhMagnitudes() throws IOException {
        BasicHDU<?> unit = image(ramp(4, 4));
        unit.getHeader().addValue("BSOFTEN", 100.0, "");
        assertRefused(write(unit), "BSOFTEN");
    }

    @Test
    void shouldReadTheZeroPointFromAnyHeaderOfTheFile() throws Exception {
        BasicHDU<?> primary = FitsFiles.empty();
        primary.getHeader().addValue("FLUXMAG0", 63095734448.0194, "");
        BasicHDU<?> unit = image(ramp(4, 4));
        unit.getHeader().addValue("MAGZERO", 25.5, "");
        unit.getHeader().addValue("FILTER", "g", "");
        FitsImage image = read(write(primary, unit));
        assertThat(new ZeroPoint.Keyword("FLUXMAG0").of(image)).isCloseTo(27.0, within(1e-9));
        assertThat(new ZeroPoint.Keyword("MAGZERO").of(image)).isEqualTo(25.5);
        assertThatThrownBy(() -> new ZeroPoint.Keyword("MAGZPT").of(image)).hasMessageContaining("MAGZPT");
        assertThatThrownBy(() -> new ZeroPoint.Keyword("FILTER").of(image)).hasMessageContaining("no number");
        assertThatThrownBy(() -> new ZeroPoint.Magnitude(63095734448.0).of(image))
                .hasMessageContaining("not a magnitude");
    }

    @Test
    void shouldFindABandInACubeThatNamesItsBands() throws Exception {
        BasicHDU<?> cube = image(new float[][][] {ramp(3, 2), FitsFiles.flat(3, 2, 7), FitsFiles.flat(3, 2, 9)});
        cube.getHeader().addValue("BANDS", "rgz", "");
        Path path = write(cube);
        assertThat(FitsImage.read(path, Band.R).pixels().toFloats()).containsExactly(0, 1, 2, 100, 101, 102);
        assertThat(FitsImage.read(path, Band.G).pixels().toFloats()).containsOnly(7);
        assertThat(FitsImage.read(path, Band.Z).pixels().toFloats()).containsOnly(9);
        assertThatThrownBy(() -> FitsImage.read(path, Band.U))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("cube of the bands rgz")
                .hasMessageContaining("no band u");
    }
}
