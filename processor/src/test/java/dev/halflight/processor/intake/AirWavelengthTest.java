/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.nio.file.Path;
import nom.tam.fits.BasicHDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirWavelengthTest {
    @TempDir
    Path folder;

    /** Wavelengths in air and in vacuum, from NIST's atomic spectra database and SDSS's list of lines. */
    @ParameterizedTest
    @CsvSource({"5006.843, 5008.240", "4861.333, 4862.683", "6562.819, 6564.632", "3726.032, 3727.092", "9068.6, 9071.1"
    })
    void shouldTakeLinesFromAirToVacuum(double air, double vacuum) {
        assertThat(AirWavelength.toVacuum(air)).isCloseTo(vacuum, within(0.02));
    }

    @Test
    void shouldLeaveTheUltravioletAsItIs() {
        assertThat(AirWavelength.toVacuum(1215.67)).isEqualTo(1215.67);
        assertThat(AirWavelength.toVacuum(2000)).isGreaterThan(2000);
    }

    /** The file's word goes before the user's; without either a spectrum is in vacuum. */
    @Test
    void shouldAskTheFileFirst() throws IOException, IntakeException {
        double log = Math.log10(5006.843);
        assertThat(first(write(""), Medium.VACUUM)).isCloseTo(5006.843, within(0.01));
        assertThat(first(write(""), Medium.AIR)).isCloseTo(5008.24, within(0.01));
        assertThat(first(write("T"), Medium.AIR)).isCloseTo(Math.pow(10, log), within(0.01));
        assertThat(first(write("F"), Medium.VACUUM)).isCloseTo(5008.24, within(0.01));
        assertThat(first(write("air"), Medium.VACUUM)).isCloseTo(5008.24, within(0.01));
        assertThat(first(write("vac"), Medium.AIR)).isCloseTo(5006.843, within(0.01));
    }

    private static double first(Path path, Medium unsaid) throws IntakeException {
        Spectrum spectrum = SpectrumFile.read(path, unsaid)
                .observations()
                .get(0)
                .getSpectrum()
                .orElseThrow();
        return Floats.fromBytes(spectrum.getWavelength())[0];
    }

    private Path write(String medium) throws IOException {
        BasicHDU<?> head = FitsFiles.empty();
        head.getHeader().addValue("PLUG_RA", 150.5, "");
        head.getHeader().addValue("PLUG_DEC", -2.5, "");
        if (medium.equals("T") || medium.equals("F")) {
            head.getHeader().addValue("VACUUM", medium.equals("T"), "");
        } else if (!medium.isEmpty()) {
            head.getHeader().addValue("AIRORVAC", medium, "");
        }
        float[] log = {(float) Math.log10(5006.843), 3.8f};
        float[] ones = {1, 1};
        return FitsFiles.write(folder.resolve("spectrum.fits"), head, FitsFiles.coadd(ones, log, ones, new int[2]));
    }
}
