/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static dev.halflight.schemas.tokens.Cutout.blob;
import static dev.halflight.schemas.tokens.Cutout.image;
import static dev.halflight.schemas.tokens.Cutout.observation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotometryTest {
    /** Places of the features of {@link TestLayout}, which has two bands and three apertures. */
    private static final int FEATURES_OF_BAND = 5 + 3 + 3 + 3;

    private static final int MAGNITUDES = 5;

    private final TokenLayout layout = TestLayout.layout();
    private final Tokenizer tokenizer = Tokenizer.unscaled(layout);

    private float[] features(Observation observation, Mask mask) throws Exception {
        return tokenizer.tokenize(observation).contextFeatures(mask);
    }

    private static Observation galaxy(double green, double red) {
        return observation(
                image(Band.G, 64, 0.168, 0, blob(green, 0.5, 0, 0)).build(),
                image(Band.R, 64, 0.168, 0, blob(red, 0.5, 0, 0)).build());
    }

    @Test
    void shouldMeasureTheMagnitudeOfAnObjectInTheLargestAperture() throws Exception {
        float[] features = features(galaxy(1000, 2500), Mask.everything(layout));
        assertThat(features[MAGNITUDES + 2]).isCloseTo((float) (27 - 2.5 * Math.log10(1000)), within(0.02f));
        assertThat(features[FEATURES_OF_BAND + MAGNITUDES + 2])
                .isCloseTo((float) (27 - 2.5 * Math.log10(2500)), within(0.02f));
    }

    @Test
    void shouldGiveTheColorInEachAperture() throws Exception {
        float[] features = features(galaxy(1000, 2500), Mask.everything(layout));
        for (int aperture = 0; aperture < 3; aperture++) {
            assertThat(features[2 * FEATURES_OF_BAND + aperture])
                    .isCloseTo((float) (2.5 * Math.log10(2.5)), within(0.03f));
        }
    }

    @Test
    void shouldHaveAMagnitudeForANegativeFlux() {
        assertThat(Photometry.asinhMagnitude(-5, 1)).isFinite().isGreaterThan(Photometry.asinhMagnitude(0, 1));
        assertThat(Photometry.asinhMagnitude(1e6, 1)).isCloseTo(31.4 - 15, within(1e-6));
    }

    @Test
    void shouldSeeNothingOfTheHiddenPixels() throws Exception {
        Mask hidden = Mask.everything(layout);
        Random random = new Random(3);
        for (int token = 0; token < 64; token++) {
            hidden.image()[token] = random.nextDouble() > 0.5;
        }
        Observation one = galaxy(1000, 2500);
        Observation other = observation(
                image(Band.G, 64, 0.168, 0, brighterWhereHidden(1000, hidden)).build(),
                image(Band.R, 64, 0.168, 0, brighterWhereHidden(2500, hidden)).build());
        assertThat(features(other, Mask.everything(layout))).isNotEqualTo(features(one, Mask.everything(layout)));
        float[] seen = features(one, hidden);
        float[] seenOther = features(other, hidden);
        for (int k = 0; k < seen.length; k++) {
            if (!Float.isNaN(seen[k])) {
                assertThat(seenOther[k]).as("feature %d", k).isCloseTo(seen[k], within(1e-3f));
            }
        }
    }

    /** Brighter in the middle of the stamp only: the background, measured at the border, stays the same. */
    private java.util.function.DoubleBinaryOperator brighterWhereHidden(double flux, Mask mask) {
        return (east, north) -> {
            int x = (int) Math.round(31.5 - east / 0.168);
            int y = (int) Math.round(31.5 + north / 0.168);
            boolean middle = x >= 8 && x < 56 && y >= 8 && y < 56;
            boolean brighter = middle && !mask.image()[layout.tokenOfPixel(x, y)];
            return blob(flux, 0.5, 0, 0).applyAsDouble(east, north) + (brighter ? 500 : 0);
        };
    }

    @Test
    void shouldMissTheMagnitudeWhenTheCenterIsHidden() throws Exception {
        Mask mask = Mask.everything(layout);
        for (int token : new int[] {27, 28, 35, 36}) {
            mask.image()[token] = false;
        }
        assertThat(features(galaxy(1000, 2500), mask)[MAGNITUDES]).isNaN();
        assertThat(features(galaxy(1000, 2500), Mask.everything(layout))[MAGNITUDES])
                .isFinite();
    }
}
