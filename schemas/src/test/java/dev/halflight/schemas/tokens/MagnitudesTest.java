/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class MagnitudesTest {
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(TestLayout.layout());
    private static final int SAMPLES = 4000;

    private static BandImage image(Band band, double flux) {
        return Cutout.image(band, 64, 0.168, 0, Cutout.blob(flux, 0.3, 0, 0)).build();
    }

    private static Tokens withSpectrum(DoubleUnaryOperator flux, double inverseVariance) throws Exception {
        float[] wavelength = new float[SAMPLES];
        float[] values = new float[SAMPLES];
        float[] weight = new float[SAMPLES];
        Arrays.fill(weight, (float) inverseVariance);
        for (int k = 0; k < SAMPLES; k++) {
            wavelength[k] = 3600 + 1.5f * k;
            values[k] = (float) flux.applyAsDouble(wavelength[k]);
        }
        Observation images = Cutout.observation(image(Band.G, 1000), image(Band.R, 1000));
        return TOKENIZER.tokenize(Cutout.withSpectrum(images, wavelength, values, weight));
    }

    @Test
    void shouldMeasureTheLightInTheMiddleAperture() throws Exception {
        Tokens tokens = TOKENIZER.tokenize(Cutout.observation(image(Band.G, 1000), image(Band.R, 100)));

        Magnitudes magnitudes = tokens.imageMagnitudes();

        // 96% of the light of a Gaussian of 0.3 arcsec is within 6 pixels; zero point 27
        double within = -2.5 * Math.log10(1 - Math.exp(-0.5 * Math.pow(6 * 0.168 / 0.3, 2)));
        assertThat(magnitudes.values()[0]).isCloseTo(27 - 7.5 + within, within(0.02));
        assertThat(magnitudes.values()[1]).isCloseTo(27 - 5 + within, within(0.02));
        assertThat(magnitudes.errors()[1]).isBetween(0.003, 0.03);
    }

    @Test
    void shouldCallABandMissingThatWasNotObserved() throws Exception {
        Magnitudes magnitudes =
                TOKENIZER.tokenize(Cutout.observation(image(Band.R, 100))).imageMagnitudes();

        assertThat(magnitudes.values()[0]).isNaN();
        assertThat(magnitudes.count()).isEqualTo(1);
    }

    @Test
    void shouldTakeWhatIsNotSeenForFaintWithinAMagnitude() throws Exception {
        Magnitudes magnitudes = TOKENIZER
                .tokenize(Cutout.observation(image(Band.G, 0), image(Band.R, 100)))
                .imageMagnitudes();

        assertThat(magnitudes.values()[0]).isGreaterThan(27);
        assertThat(magnitudes.errors()[0]).isCloseTo(1.086, within(0.001));
    }

    @Test
    void shouldSeeASpectrumThroughTheImagesFilters() throws Exception {
        // constant per frequency is magnitude 20 in every filter: 3.631e-20 erg/s/cm2/Hz x 1e-8, times c / wavelength^2
        double perFrequency = 3.631e-20 * 1e-8 * 2.99792458e18 / 1e-17;
        Magnitudes flat = withSpectrum(wavelength -> perFrequency / (wavelength * wavelength), 1)
                .syntheticMagnitudes();
        Magnitudes red = withSpectrum(wavelength -> wavelength / 5000, 1).syntheticMagnitudes();

        assertThat(flat.values()[0]).isCloseTo(20, within(0.02));
        assertThat(flat.values()[1]).isCloseTo(20, within(0.02));
        assertThat(red.values()[0] - red.values()[1]).isCloseTo(7.5 * Math.log10(6214 / 4791.0), within(0.03));
    }

    @Test
    void shouldNotSeeLinesInTheContinuum() throws Exception {
        Magnitudes plain = withSpectrum(wavelength -> 2, 1).continuumMagnitudes();
        Magnitudes lines =
                withSpectrum(wavelength -> wavelength % 200 < 20 ? 100 : 2, 1).continuumMagnitudes();

        assertThat(plain.values()).hasSize(17);
        assertThat(plain.count()).isEqualTo(17);
        for (int bin = 0; bin < 17; bin++) {
            assertThat(lines.values()[bin]).isCloseTo(plain.values()[bin], within(0.01));
        }
    }

    @Test
    void shouldTellASignalFromNoise() throws Exception {
        assertThat(withSpectrum(wavelength -> 0, 1).spectrumSignal()).isLessThan(0);
        assertThat(withSpectrum(wavelength -> wavelength > 6000 && wavelength < 6015 ? 30 : 0, 1)
                        .spectrumSignal())
                .isGreaterThan(10);
    }

    @Test
    void shouldSayWhenNothingOfASpectrumIsUsable() throws Exception {
        Tokens blind = withSpectrum(wavelength -> 2, 0);

        assertThat(blind.hasSpectrum()).isFalse();
        assertThat(blind.hasUnusableSpectrum()).isTrue();
        assertThat(blind.continuumMagnitudes().count()).isZero();
        assertThat(withSpectrum(wavelength -> 2, 1).hasUnusableSpectrum()).isFalse();
    }
}
