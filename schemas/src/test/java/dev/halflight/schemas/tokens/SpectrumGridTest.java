/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static dev.halflight.schemas.tokens.Cutout.observation;
import static dev.halflight.schemas.tokens.Cutout.withSpectrum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpectrumGridTest {
    private final TokenLayout layout = TestLayout.layout();

    private SpectrumGrid regrid(float[] wavelength, float[] flux, float[] weight) throws Exception {
        Spectrum spectrum = withSpectrum(observation(), wavelength, flux, weight)
                .getSpectrum()
                .orElseThrow();
        return SpectrumGrid.of(spectrum, layout);
    }

    private static float[] linear(double from, double step, int count) {
        float[] wavelength = new float[count];
        for (int k = 0; k < count; k++) {
            wavelength[k] = (float) (from + step * k);
        }
        return wavelength;
    }

    private static float[] filled(int count, double value) {
        float[] values = new float[count];
        Arrays.fill(values, (float) value);
        return values;
    }

    @Test
    void shouldKeepAFlatSpectrumFlatAndItsInformation() throws Exception {
        float[] wavelength = linear(3700, 0.8, 6000);
        SpectrumGrid grid = regrid(wavelength, filled(6000, 2.5), filled(6000, 4));
        double information = 0;
        for (int k = 0; k < grid.flux().length; k++) {
            if (grid.inverseVariance()[k] > 0) {
                assertThat(grid.flux()[k]).isCloseTo(2.5f, within(1e-4f));
            }
            information += grid.inverseVariance()[k];
        }
        assertThat(information).isCloseTo(6000 * 4.0, within(10.0));
    }

    @Test
    void shouldPutALineAtItsWavelength() throws Exception {
        float[] wavelength = linear(3700, 0.8, 6000);
        float[] flux = new float[6000];
        flux[3000] = 10;
        SpectrumGrid grid = regrid(wavelength, flux, filled(6000, 1));
        int brightest = 0;
        for (int k = 0; k < grid.flux().length; k++) {
            brightest = grid.flux()[k] > grid.flux()[brightest] ? k : brightest;
        }
        double found = Math.pow(10, layout.spectrumLogStart() + brightest * layout.spectrumLogStep());
        assertThat(found).isCloseTo(wavelength[3000], within(0.8));
    }

    @Test
    void shouldLeaveOutSamplesWithoutInformation() throws Exception {
        float[] weight = filled(6000, 1);
        weight[3000] = 0;
        float[] flux = filled(6000, 1);
        flux[3000] = 1e6f;
        flux[3001] = Float.NaN;
        SpectrumGrid grid = regrid(linear(3700, 0.8, 6000), flux, weight);
        for (float value : grid.flux()) {
            assertThat(value).isBetween(0f, 1.001f);
        }
    }

    @Test
    void shouldRefuseArraysThatDoNotBelongTogether() {
        assertThatThrownBy(() -> regrid(linear(3700, 1, 10), filled(9, 1), filled(10, 1)))
                .isInstanceOf(UnusableObservationException.class)
                .hasMessageContaining("9 fluxes");
        assertThatThrownBy(() -> regrid(linear(3700, -1, 10), filled(10, 1), filled(10, 1)))
                .isInstanceOf(UnusableObservationException.class)
                .hasMessageContaining("increasing");
    }

    @Test
    void shouldMakeTokensOfASpectrumAlone() throws Exception {
        Tokens tokens = Tokenizer.unscaled(layout)
                .tokenize(withSpectrum(observation(), linear(3700, 0.8, 6000), filled(6000, 3), filled(6000, 4)));
        assertThat(tokens.hasImage()).isFalse();
        assertThat(tokens.hasSpectrum()).isTrue();
        assertThat(tokens.spectrumPresent()[0]).isFalse();
        int length = layout.spectrumTokenLength();
        int middle = 34 * length;
        assertThat(tokens.spectrum()[middle]).isCloseTo(1f, within(1e-3f));
        assertThat(tokens.spectrum()[middle + length - 1]).isEqualTo(1f);
        assertThat(tokens.targets().spectrum()[34 * 64])
                .isCloseTo((float) Math.log(1.5 + Math.sqrt(3.25)), within(1e-4f));
    }

    @Test
    void shouldLeaveOutFluxesThatNothingHas() throws Exception {
        float[] flux = filled(6000, 1);
        flux[3000] = 1e30f;
        flux[3001] = -1e30f;
        for (float value :
                regrid(linear(3700, 0.8, 6000), flux, filled(6000, 1)).flux()) {
            assertThat(value).isBetween(0f, 1.001f);
        }
    }

    @Test
    void shouldRefuseWavelengthsThatAreNoNumbers() {
        for (float none : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 0, -1}) {
            float[] wavelength = linear(3700, 1, 10);
            wavelength[9] = none;
            assertThatThrownBy(() -> regrid(wavelength, filled(10, 1), filled(10, 1)))
                    .isInstanceOf(UnusableObservationException.class)
                    .hasMessageContaining("not positive, finite and increasing, at sample 9");
        }
    }

    @Test
    void shouldRefuseArraysThatBreakOffWithinANumber() {
        Spectrum spectrum = Spectrum.newBuilder()
                .setWavelength(Cutout.bytes(linear(3700, 1, 10)))
                .setFlux(ByteBuffer.allocate(38))
                .setInverseVariance(Cutout.bytes(filled(10, 1)))
                .build();
        assertThatThrownBy(() -> SpectrumGrid.of(spectrum, layout))
                .isInstanceOf(UnusableObservationException.class)
                .hasMessageContaining("38 bytes, which are not whole float32 values");
    }
}
