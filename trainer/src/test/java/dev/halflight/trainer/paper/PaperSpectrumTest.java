/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaperSpectrumTest {
    private static final int SAMPLES = 7781;

    private final float[] wavelength = new float[SAMPLES];
    private final float[] flux = new float[SAMPLES];
    private final float[] inverseVariance = new float[SAMPLES];

    PaperSpectrumTest() {
        for (int k = 0; k < SAMPLES; k++) {
            wavelength[k] = 3600 + 0.8f * k;
            flux[k] = k % 2 == 0 ? 5 : 7;
            inverseVariance[k] = 2;
        }
    }

    @Test
    void shouldSubtractTheMeanAndDivideByTheRms() {
        // a mean of 6 and deviations of 1; bin 10 is brighter by 30 in each of its samples
        Arrays.fill(flux, 300, 330, 36);
        double mean = 6 + 30.0 * 30 / SAMPLES;
        double square = ((SAMPLES - 30) * (1 + (mean - 6) * (mean - 6)) + 30 * (36 - mean) * (36 - mean)) / SAMPLES;

        float[] bins = bins();

        assertThat((double) bins[10]).isCloseTo((36 - mean) / Math.sqrt(square), within(1e-2));
        assertThat((double) bins[11]).isCloseTo((6 - mean) / Math.sqrt(square), within(1e-2));
        assertThat((double) bins[258]).isCloseTo((6 - mean) / Math.sqrt(square), within(1e-2));
    }

    @Test
    void shouldWeighByInverseVarianceAndLeaveOutWhatWasNotMeasured() {
        // the first half is ten times as bright, and hardly measured: the mean is that of the second half
        Arrays.fill(flux, 0, 3000, 60);
        Arrays.fill(inverseVariance, 0, 3000, 1e-9f);
        Arrays.fill(inverseVariance, 600, 630, 0);
        flux[601] = Float.NaN;

        float[] bins = bins();

        assertThat((double) bins[50]).isCloseTo(54, within(0.5));
        assertThat(bins[20]).isZero();
        assertThat((double) bins[200]).isCloseTo(0, within(1e-2));
    }

    @Test
    void shouldBringAnotherGridToItsOwn() {
        for (int k = 0; k < SAMPLES; k++) {
            wavelength[k] = 3000 + 1.6f * k;
            flux[k] = wavelength[k] > 7000 ? 1 : -1;
        }
        float[] bins = bins();
        int step = (7000 - 3600) / 24;
        assertThat(bins[step - 1]).isNegative();
        assertThat(bins[step + 1]).isPositive();
        assertThat(bins[258]).isEqualTo(bins[step + 2], within(1e-5f));
    }

    @Test
    void shouldBeNothingWithoutMeasurements() {
        Arrays.fill(inverseVariance, 0);
        assertThat(bins()).containsOnly(0);
    }

    private float[] bins() {
        Spectrum spectrum = Spectrum.newBuilder()
                .setWavelength(bytes(wavelength))
                .setFlux(bytes(flux))
                .setInverseVariance(bytes(inverseVariance))
                .build();
        float[] bins = new float[PaperSize.SPECTRUM_BINS + 2];
        PaperSpectrum.write(spectrum, bins, 1);
        assertThat(bins[0]).isZero();
        assertThat(bins[PaperSize.SPECTRUM_BINS + 1]).isZero();
        return Arrays.copyOfRange(bins, 1, PaperSize.SPECTRUM_BINS + 1);
    }

    private static ByteBuffer bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }
}
