/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesiCoaddTest {
    private static final long FIRST = 39633345008634465L;
    private static final long SECOND = 39633345008634466L;
    private static final long EMPTY = 39633345008634467L;

    @TempDir
    Path folder;

    private Path write() throws Exception {
        return DesiFiles.coadd(FIRST, SECOND, EMPTY).write(folder.resolve("coadd-1.fits"));
    }

    @Test
    void shouldJoinTheArmsByInverseVariance() throws Exception {
        Converted spectra = SpectrumFile.read(write());
        Spectrum spectrum = spectra.observations().get(1).getSpectrum().orElseThrow();
        assertThat(Floats.fromBytes(spectrum.getWavelength()))
                .containsExactly(3600, 3600.8f, 3601.6f, 3602.4f, 3603.2f, 3604);
        assertThat(Floats.fromBytes(spectrum.getFlux())).containsExactly(1, 2, 3, 5, 6, 7);
        assertThat(Floats.fromBytes(spectrum.getInverseVariance())).containsExactly(1, 1, 1, 4, 2, 2);
    }

    @Test
    void shouldNotUseMaskedSamples() throws Exception {
        Spectrum spectrum =
                SpectrumFile.read(write()).observations().get(0).getSpectrum().orElseThrow();
        assertThat(Floats.fromBytes(spectrum.getInverseVariance())).containsExactly(1, 0, 1, 4, 2, 2);
        assertThat(Floats.fromBytes(spectrum.getFlux())).containsExactly(1, 0, 3, 5, 6, 7);
    }

    @Test
    void shouldNameEachTargetAsTheSurveyDoes() throws Exception {
        Observation observation = SpectrumFile.read(write()).observations().get(1);
        assertThat(observation.getObjectId()).isEqualTo("39633345008634466");
        assertThat(observation.getSurvey()).isEqualTo("desi");
        assertThat(observation.getRa()).isEqualTo(11);
        assertThat(observation.getEbv()).hasValue(0.25);
        assertThat(observation.getImages()).isEmpty();
        assertThat(observation.getKnownRedshift()).isEmpty();
    }

    @Test
    void shouldTellWhichTargetsHaveNothingInThem() throws Exception {
        Converted spectra = SpectrumFile.read(write());
        assertThat(spectra.observations()).hasSize(2);
        assertThat(spectra.refusals()).singleElement().asString().contains("" + EMPTY, "no usable sample");
    }

    @Test
    void shouldNotTakeTheSkyForAnObject() throws Exception {
        float[][] ones = {{1, 1}, {1, 1}};
        Path path = new DesiFiles()
                .fibers(new long[] {FIRST, SECOND}, "SKY", "TGT")
                .arm("B", 3600, ones, ones, new int[2][2])
                .write(folder.resolve("coadd-1.fits"));
        Converted spectra = SpectrumFile.read(path);
        assertThat(spectra.observations()).extracting(Observation::getObjectId).containsExactly("" + SECOND);
        assertThat(spectra.refusals()).singleElement().asString().contains("" + FIRST, "sky");
    }

    @Test
    void shouldKnowTheRedshiftOnlyWhereThePipelineDoesNotDoubtIt() throws Exception {
        long[] ids = {SECOND, FIRST};
        DesiFiles.redrock(
                folder.resolve("redrock-1.fits"), ids, new double[] {0.5, 1.5}, new long[] {0, 4}, "GALAXY", "QSO");
        Converted spectra = SpectrumFile.read(write());
        assertThat(spectra.observations().get(0).getKnownRedshift()).isEmpty();
        assertThat(spectra.observations().get(0).getKnownClass()).isEmpty();
        assertThat(spectra.observations().get(1).getKnownRedshift()).hasValue(0.5);
        assertThat(spectra.observations().get(1).getKnownClass()).hasValue(ObjectClass.GALAXY);
    }

    @Test
    void shouldRefuseABrokenFileOfRedshiftsBesideIt() throws Exception {
        Files.writeString(folder.resolve("redrock-1.fits"), "<html>");
        Path path = write();
        assertThatThrownBy(() -> SpectrumFile.read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("redrock-1.fits");
    }

    @Test
    void shouldRefuseSingleExposures() throws Exception {
        Path path = DesiFiles.coadd(FIRST, FIRST).write(folder.resolve("spectra-1.fits"));
        assertThatThrownBy(() -> SpectrumFile.read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("convert the coadd");
    }

    @Test
    void shouldRefuseArmsThatShareNoGrid() throws Exception {
        float[][] ones = {{1, 1, 1}};
        Path path = new DesiFiles()
                .fibers(new long[] {FIRST}, "TGT")
                .arm("B", 3600, ones, ones, new int[1][3])
                .arm("R", 3601.3, ones, ones, new int[1][3])
                .write(folder.resolve("coadd-1.fits"));
        assertThatThrownBy(() -> SpectrumFile.read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("arm R")
                .hasMessageContaining("grid");
    }

    @Test
    void shouldRefuseArmsOfDifferentShape() throws Exception {
        Path path = new DesiFiles()
                .fibers(new long[] {FIRST}, "TGT")
                .arm("B", 3600, new float[1][3], new float[1][2], new int[1][3])
                .write(folder.resolve("coadd-1.fits"));
        assertThatThrownBy(() -> SpectrumFile.read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("1 x 2, not of 1 targets x 3 samples");
    }
}
