/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectra of SDSS and DESI, as they were published. */
class RealSpectraTest {
    private static final Path SPECTRA = Path.of("..", "..", "shared", "data", "spectra");
    private static final double H_ALPHA = 6564.60;
    private static final double OXYGEN = 5008.24;

    @BeforeEach
    void requireSpectra() {
        assumeTrue(
                Files.isDirectory(SPECTRA),
                () -> "skipped: there is no " + SPECTRA.toAbsolutePath().normalize());
    }

    /** Were wavelengths in air taken for such in vacuum, lines would be more than a pixel off. */
    @ParameterizedTest
    @CsvSource({
        "desi/coadd-4-80613-thru20210324.fits, 0.368744",
        "sdss/1237658802572296399.fits, 0.07497",
        "sdss/1237662637447184537.fits, 0.05045",
        "sdss/spec-0280-51612-0117.fits, 0.24457",
        "sdss/spec-0295-51585-0596.fits, 0.13788"
    })
    void shouldHaveLinesWithinAPixelOfTheirPlaceInVacuum(String file, double redshift) throws IntakeException {
        Spectrum spectrum = SpectrumFile.read(SPECTRA.resolve(file))
                .observations()
                .get(0)
                .getSpectrum()
                .orElseThrow();
        for (double line : new double[] {OXYGEN, H_ALPHA}) {
            double place = line * (1 + redshift);
            double[] found = centroid(spectrum, place);
            assertThat(found[0]).as("%s at %s", line, place).isCloseTo(place, within(found[1]));
        }
    }

    /** The center of a line by its flux above the continuum beside it, and the width of a pixel there, Angstrom. */
    private static double[] centroid(Spectrum spectrum, double place) {
        float[] wavelength = Floats.fromBytes(spectrum.getWavelength());
        float[] flux = Floats.fromBytes(spectrum.getFlux());
        float[] weight = Floats.fromBytes(spectrum.getInverseVariance());
        double continuum = 0;
        int beside = 0;
        for (int k = 0; k < flux.length; k++) {
            double distance = Math.abs(wavelength[k] - place);
            if (weight[k] > 0 && distance > 25 && distance < 60) {
                continuum += flux[k];
                beside++;
            }
        }
        continuum /= beside;
        double sum = 0;
        double moment = 0;
        double pixel = 0;
        for (int k = 1; k < flux.length; k++) {
            if (weight[k] > 0 && Math.abs(wavelength[k] - place) < 12) {
                double line = Math.max(0, flux[k] - continuum);
                sum += line;
                moment += line * wavelength[k];
                pixel = wavelength[k] - wavelength[k - 1];
            }
        }
        return new double[] {moment / sum, pixel};
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sdss/spec-0269-51581-0003.fits                | no usable sample",
                "desi/stack-LRG.fits                           | a stack of many is none",
                "desi/redrock-4-80613-thru20210324.fits        | redshifts, no spectra",
                "desi/suprime-photinfo.fits                    | no spectrum that is known",
                "desi/north/tractor/105/tractor-1054p567.fits  | no spectrum that is known"
            })
    void shouldRefuseWhatIsNoSpectrumOfAnObject(String file, String reason) {
        assertThatThrownBy(() -> SpectrumFile.read(SPECTRA.resolve(file)))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void shouldKnowTheRedshiftsThatTheSurveysPublished() throws IntakeException {
        Converted galaxy = SpectrumFile.read(SPECTRA.resolve("desi/coadd-4-80613-thru20210324.fits"));
        assertThat(galaxy.observations().get(0).getKnownRedshift().orElseThrow())
                .isCloseTo(0.368744, within(1e-6));
        Converted quasar = SpectrumFile.read(SPECTRA.resolve("sdss/spec-1931-53358-0251.fits"));
        assertThat(quasar.observations().get(0).getKnownRedshift().orElseThrow())
                .isCloseTo(1.188, within(1e-3));
        Converted star = SpectrumFile.read(SPECTRA.resolve("star/spec-0266-51602-0031.fits"));
        assertThat(star.observations().get(0).getKnownRedshift()).isEmpty();
    }
}
