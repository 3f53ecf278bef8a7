/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.nio.file.Path;
import nom.tam.fits.BasicHDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdssSpectrumTest {
    private static final float[] LOG_WAVELENGTH = {3.6f, 3.7f, 3.8f, 3.9f};
    private static final int BRIGHT_SKY = 1 << 23;
    private static final int BAD_ARC = 1 << 3;

    @TempDir
    Path folder;

    private Path write(float[] flux, float[] logWavelength, float[] inverseVariance, int... mask) throws IOException {
        return FitsFiles.write(
                folder.resolve("spec.fits"),
                FitsFiles.empty(),
                FitsFiles.coadd(flux, logWavelength, inverseVariance, mask));
    }

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> SdssSpectrum.read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("spec.fits")
                .hasMessageContaining(message);
    }

    @Test
    void shouldReadWavelengthFluxAndInverseVariance() throws Exception {
        Spectrum spectrum = SdssSpectrum.read(
                write(new float[] {1, 2, 3, 4}, LOG_WAVELENGTH, new float[] {5, 6, 7, 8}, 0, 0, 0, 0));
        assertThat(Floats.fromBytes(spectrum.getWavelength())[0]).isCloseTo(3981.07f, within(0.01f));
        assertThat(Floats.fromBytes(spectrum.getFlux())).containsExactly(1, 2, 3, 4);
        assertThat(Floats.fromBytes(spectrum.getInverseVariance())).containsExactly(5, 6, 7, 8);
    }

    @Test
    void shouldNotUseSamplesThatAreMaskedOrNotFinite() throws Exception {
        Spectrum spectrum = SdssSpectrum.read(write(
                new float[] {1, Float.NaN, 3, 4},
                LOG_WAVELENGTH,
                new float[] {5, 6, 7, -8},
                BRIGHT_SKY,
                0,
                BAD_ARC,
                0));
        assertThat(Floats.fromBytes(spectrum.getInverseVariance())).containsExactly(0, 0, 7, 0);
        assertThat(Floats.fromBytes(spectrum.getFlux())).containsExactly(1, 0, 3, 4);
    }

    @Test
    void shouldRefuseASpectrumWithoutAUsableSample() throws IOException {
        assertRefused(write(new float[4], LOG_WAVELENGTH, new float[4], 0, 0, 0, 0), "no usable sample");
    }

    @Test
    void shouldRefuseAFileWithoutTheTable() throws IOException {
        assertRefused(
                FitsFiles.write(folder.resolve("spec.fits"), FitsFiles.image(FitsFiles.ramp(4, 4))), "no table COADD");
    }

    @Test
    void shouldRefuseATableWithoutAColumn() throws IOException {
        BasicHDU<?> unit = FitsFiles.coadd(new float[1], new float[1], new float[1], new int[1]);
        unit.getHeader().addValue("TTYPE3", "variance", "");
        Path path = FitsFiles.write(folder.resolve("spec.fits"), FitsFiles.empty(), unit);
        assertRefused(path, "no column ivar");
    }

    @Test
    void shouldRefuseWavelengthsThatDoNotIncrease() throws IOException {
        float[] ones = {1, 1, 1, 1};
        assertRefused(write(ones, new float[] {3.6f, 3.8f, 3.7f, 3.9f}, ones, 0, 0, 0, 0), "sample 2");
        assertRefused(write(ones, new float[] {Float.NaN, 3.7f, 3.8f, 3.9f}, ones, 0, 0, 0, 0), "sample 0");
    }
}
