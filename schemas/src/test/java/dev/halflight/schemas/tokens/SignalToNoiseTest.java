/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static dev.halflight.schemas.tokens.Cutout.blob;
import static dev.halflight.schemas.tokens.Cutout.image;
import static dev.halflight.schemas.tokens.Cutout.observation;
import static dev.halflight.schemas.tokens.Cutout.withSpectrum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignalToNoiseTest {
    private final Tokenizer tokenizer = Tokenizer.unscaled(TestLayout.layout());
    private final Observation galaxy = observation(
            image(Band.G, 64, 0.168, 0, blob(0, 0.5, 0, 0)).build(),
            image(Band.R, 64, 0.168, 0, blob(100, 0.4, 0, 0))
                    .setNoiseSigma(0.05)
                    .build());

    /**
     * The middle aperture is 6 pixels wide, 1.008 arcsec: of a Gaussian of 0.4 arcsec 1 - exp(-1.008^2 / 0.32) = 0.958 lies within. Of
     * 100 counts that is 95.8, and the noise of the about 36 pi = 113 pixels is 0.05 x 10.6 = 0.532.
     */
    @Test
    void shouldMeasureTheMiddleBandInTheMiddleAperture() throws Exception {
        assertThat(tokenizer.tokenize(galaxy).imageSignalToNoise()).isCloseTo(95.8 / 0.532, within(4.0));
        assertThat(tokenizer.tokenize(galaxy).spectrumSignalToNoise()).isNaN();
    }

    /** Samples as wide as those of the grid keep flux 6 at an error of 2. */
    @Test
    void shouldMeasureTheMedianOfTheSpectrum() throws Exception {
        float[] wavelength = new float[68 * 64];
        float[] flux = new float[wavelength.length];
        float[] weight = new float[wavelength.length];
        for (int k = 0; k < wavelength.length; k++) {
            wavelength[k] = (float) Math.pow(10, Math.log10(3600) + 1e-4 * k);
        }
        Arrays.fill(flux, 6);
        Arrays.fill(weight, 0.25f);
        Arrays.fill(flux, 0, 1000, 1e6f);

        double ratio = tokenizer
                .tokenize(withSpectrum(galaxy, wavelength, flux, weight))
                .spectrumSignalToNoise();

        assertThat(ratio).isCloseTo(3, within(0.05));
    }
}
