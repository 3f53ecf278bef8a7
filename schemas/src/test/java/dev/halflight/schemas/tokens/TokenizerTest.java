/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static dev.halflight.schemas.tokens.Cutout.blob;
import static dev.halflight.schemas.tokens.Cutout.image;
import static dev.halflight.schemas.tokens.Cutout.observation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.UnusableObservationException.Kind;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final double PIXEL = 0.168;

    private final TokenLayout layout = TestLayout.layout();
    private final Tokenizer tokenizer = Tokenizer.unscaled(layout);

    private static BandImage.Builder green(double flux) {
        return image(Band.G, 64, PIXEL, 0, blob(flux, 0.5, 0, 0));
    }

    private static BandImage.Builder red(double flux) {
        return image(Band.R, 64, PIXEL, 0, blob(flux, 0.5, 0, 0));
    }

    private float value(Tokens tokens, int band, int x, int y) {
        int patch = layout.patchSize();
        return tokens.image()[
                layout.tokenOfPixel(x, y) * layout.imageTokenLength()
                        + band * patch * patch
                        + y % patch * patch
                        + x % patch];
    }

    /** Total flux in counts at zero point 27, from the tokens back. */
    private double flux(Tokens tokens, int band) {
        double sum = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                sum += Math.sinh(value(tokens, band, x, y)) * layout.softening().get(band);
            }
        }
        return sum * PIXEL * PIXEL / (3631e9 * Math.pow(10, -0.4 * 27));
    }

    @Test
    void shouldCarryTheFluxOfTheObjectInPhysicalUnits() throws Exception {
        Tokens tokens = tokenizer.tokenize(observation(green(100).build(), red(250).build()));
        assertThat(flux(tokens, 0)).isCloseTo(100, within(0.5));
        assertThat(flux(tokens, 1)).isCloseTo(250, within(1.0));
        assertThat(tokens.bands()).containsExactly(Band.G, Band.R);
        assertThat(tokens.usablePixels()).isEqualTo(1);
    }

    @Test
    void shouldConserveFluxWhenTheSourceHasOtherPixels() throws Exception {
        for (double scale : new double[] {0.1, 0.262, 0.396}) {
            int size = (int) (14 / scale);
            Tokens tokens = tokenizer.tokenize(observation(
                    image(Band.R, size, scale, 0.4, blob(250, 0.8, 0, 0)).build()));
            assertThat(flux(tokens, 1)).as("scale %s", scale).isCloseTo(250, within(5.0));
        }
    }

    @Test
    void shouldTurnTheSkyNorthUpAndEastLeft() throws Exception {
        for (double turn : new double[] {0, 0.5, Math.PI / 2, 2.5}) {
            Tokens tokens = tokenizer.tokenize(observation(
                    image(Band.R, 90, PIXEL, turn, blob(300, 0.4, 2.0, 1.0)).build()));
            int x = (int) Math.round(31.5 - 2.0 / PIXEL);
            int y = (int) Math.round(31.5 + 1.0 / PIXEL);
            assertThat(value(tokens, 1, x, y)).as("turned by %s", turn).isGreaterThan(0.5f);
            assertThat(value(tokens, 1, 63 - x, y)).isLessThan(0.05f);
            assertThat(value(tokens, 1, x, 63 - y)).isLessThan(0.05f);
        }
    }

    @Test
    void shouldTakeTheSkyAway() throws Exception {
        Tokens tokens = tokenizer.tokenize(observation(image(
                        Band.R, 64, PIXEL, 0, (e, n) -> blob(250, 0.5, 0, 0).applyAsDouble(e, n) + 3)
                .build()));
        assertThat(flux(tokens, 1)).isCloseTo(250, within(2.0));
    }

    @Test
    void shouldZeroWhatIsNotUsableAndSayHowMuchIs() throws Exception {
        byte[] bad = new byte[64 * 64];
        for (int y = 0; y < 4; y++) {
            java.util.Arrays.fill(bad, y * 64, y * 64 + 8, (byte) 1);
        }
        Tokens before = tokenizer.tokenize(observation(red(250).build()));
        Tokens after = tokenizer.tokenize(
                observation(red(250).setBadPixels(ByteBuffer.wrap(bad)).build()));
        int fraction = layout.imageTokenPixels() + 1;
        assertThat(before.image()[fraction]).isEqualTo(1);
        assertThat(after.image()[fraction]).isEqualTo(0.5f);
        assertThat(value(after, 1, 3, 3)).isZero();
        assertThat(after.targets().imageWeight()[64]).isZero();
        assertThat(after.targets().imageWeight()[64 + 63]).isPositive();
    }

    @Test
    void shouldLeaveAMissingBandAtZeroAndOutOfTheContext() throws Exception {
        Tokens tokens = tokenizer.tokenize(observation(red(250).build()));
        assertThat(value(tokens, 0, 32, 32)).isZero();
        assertThat(tokens.bands()).containsExactly(Band.R);
        float[] context = tokens.contextFeatures(Mask.everything(layout));
        assertThat(context[0]).isZero();
        assertThat(context[1]).isNaN();
        assertThat(tokens.context(Mask.everything(layout))).doesNotContain(Float.NaN);
    }

    @Test
    void shouldFlagAFilterThatTheModelWasNotTrainedOn() throws Exception {
        Observation known = observation(red(250).build());
        Observation unknown = observation(red(250).setFilter("sdss.r").build());
        assertThat(tokenizer.tokenize(known).outOfDomain()).isFalse();
        assertThat(tokenizer.tokenize(unknown).outOfDomain()).isTrue();
    }

    @Test
    void shouldPassOverABandThatTheModelLacks() throws Exception {
        Tokens tokens = tokenizer.tokenize(
                observation(red(250).build(), red(250).setBand(Band.U).build()));
        assertThat(tokens.bands()).containsExactly(Band.R);
    }

    @Test
    void shouldRefuseWhatCannotBeUsedWithItsReason() {
        float[] nothing = new float[64 * 64];
        java.util.Arrays.fill(nothing, Float.NaN);
        refused(
                Kind.NO_USABLE_DATA,
                observation(red(250).setPixels(Cutout.bytes(nothing)).build()));
        refused(Kind.NO_USABLE_DATA, observation());
        refused(Kind.DUPLICATE_BAND, observation(red(250).build(), red(250).build()));
        refused(
                Kind.DIFFERENCE_IMAGE,
                observation(red(250).setKind(ImageKind.DIFFERENCE).build()));
        refused(Kind.MALFORMED_IMAGE, observation(red(250).setWidth(63).build()));
        refused(Kind.MALFORMED_IMAGE, observation(red(250).setWidth(-1).build()));
        refused(
                Kind.MALFORMED_IMAGE,
                observation(red(250).setZeroPoint(Double.NaN).build()));
        refused(Kind.MALFORMED_IMAGE, observation(red(250).setObjectX(64).build()));
        refused(
                Kind.MALFORMED_IMAGE,
                observation(red(250).setBadPixels(ByteBuffer.allocate(3)).build()));
        refused(
                Kind.MALFORMED_IMAGE,
                observation(red(250).setPixelToSky(java.util.List.of(1.0, 1.0, 1.0, 1.0))
                        .build()));
    }

    private void refused(Kind kind, Observation observation) {
        assertThatThrownBy(() -> tokenizer.tokenize(observation))
                .isInstanceOfSatisfying(
                        UnusableObservationException.class,
                        e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void shouldTakePixelsBrighterThanAnythingForUnusable() throws Exception {
        BandImage good = red(250).build();
        float[] pixels = Floats.fromBytes(good.getPixels());
        pixels[0] = 1e30f;
        pixels[1] = -1e30f;
        pixels[2] = Float.NEGATIVE_INFINITY;
        Tokens before = tokenizer.tokenize(observation(good));
        Tokens after = tokenizer.tokenize(
                observation(red(250).setPixels(Floats.toBytes(pixels)).build()));

        int fraction = layout.imageTokenPixels() + 1;
        assertThat(before.image()[fraction]).isEqualTo(1);
        assertThat(after.image()[fraction]).isEqualTo(61 / 64f);
        assertThat(value(after, 1, 0, 0)).isZero();
        assertThat(flux(after, 1)).isCloseTo(flux(before, 1), within(0.5));
    }

    @Test
    void shouldTakePixelsWithoutAFiniteVarianceForUnusable() throws Exception {
        float[] variance = new float[64 * 64];
        java.util.Arrays.fill(variance, 1);
        variance[0] = Float.POSITIVE_INFINITY;
        variance[1] = Float.NaN;
        variance[2] = 0;
        variance[3] = -1;
        Tokens tokens = tokenizer.tokenize(
                observation(red(250).setVariance(Floats.toBytes(variance)).build()));

        assertThat(tokens.image()[layout.imageTokenPixels() + 1]).isEqualTo(60 / 64f);
    }

    @Test
    void shouldTakeAWidthOfThePsfThatIsNoneForUnknown() throws Exception {
        int psf = 8 + 2 * layout.apertures().size() + 3;
        Mask mask = Mask.everything(layout);
        assertThat(tokenizer.tokenize(observation(red(250).setPsfFwhm(0.7).build()))
                        .contextFeatures(mask)[psf])
                .isEqualTo(0.7f);
        for (double none : new double[] {0, -1, Double.NaN}) {
            Tokens tokens =
                    tokenizer.tokenize(observation(red(250).setPsfFwhm(none).build()));
            assertThat(tokens.contextFeatures(mask)[psf]).isNaN();
        }
    }

    @Test
    void shouldTakeAReddeningThatIsNoneForUnknown() throws Exception {
        Observation known = observation(red(250).build());
        assertThat(tokenizer.tokenize(known).ebvKnown()).isTrue();
        for (double none : new double[] {-99, Double.NaN, Double.POSITIVE_INFINITY}) {
            Observation unknown = Observation.newBuilder(known).setEbv(none).build();
            assertThat(tokenizer.tokenize(unknown).ebvKnown()).isFalse();
        }
    }
}
