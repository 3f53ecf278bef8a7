/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Spectrum;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFitTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);
    private static final TemplateFit FIT = new TemplateFit(PlantedSpectra.galaxies(), List.of(), GRID);

    private static TemplateRedshift fit(Spectrum spectrum) {
        return FIT.fit(spectrum).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0213, 0.1, 0.3687, 0.8, 1.234, 1.6})
    void shouldRecoverAPlantedRedshiftFromNoise(double redshift) {
        TemplateRedshift found = fit(PlantedSpectra.observe(PlantedSpectra.galaxy(redshift), 0.2, 1));
        assertThat(found.redshift()).isCloseTo(redshift, within(5 * found.error()));
        assertThat(found.error()).isBetween(1e-6, 5e-4);
        assertThat(found.objectClass()).isEqualTo(ObjectClass.GALAXY);
        assertThat(found.warnings()).isEmpty();
        assertThat(found.chiSquare() / found.samples()).isBetween(0.9, 1.1);
        assertThat(found.deltaChiSquare()).isGreaterThan(9);
    }

    @Test
    void shouldSayInItsErrorHowFarItIsOff() {
        double redshift = 0.5;
        long within = IntStream.range(0, 30)
                .mapToObj(seed -> fit(PlantedSpectra.observe(PlantedSpectra.galaxy(redshift), 0.3, seed)))
                .filter(found -> Math.abs(found.redshift() - redshift) < found.error())
                .count();
        assertThat(within).isBetween(13L, 27L);
    }

    @Test
    void shouldPutTheProbabilityWhereTheRedshiftIs() {
        TemplateRedshift found = fit(PlantedSpectra.observe(PlantedSpectra.galaxy(0.7), 0.2, 2));
        float[] pdf = found.pdf();
        double sum = 0;
        float least = 1;
        for (float cell : pdf) {
            sum += cell;
            least = Math.min(least, cell);
        }
        assertThat(pdf).hasSize(GRID.cells());
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(least).isGreaterThan(0);
        assertThat((double) pdf[GRID.cell(found.redshift())]).isGreaterThan(0.5);
    }

    @Test
    void shouldWarnWhereOtherRedshiftsFitAsWell() {
        TemplateRedshift found = fit(PlantedSpectra.observe(wavelength -> 1 + wavelength / 10_000, 0.3, 3));
        assertThat(found.warnings()).contains(FitWarning.SMALL_DELTA_CHI2);
        assertThat(found.isTrusted()).isFalse();
    }

    @Test
    void shouldTellAStarFromAGalaxy() {
        TemplateRedshift found = fit(PlantedSpectra.observe(TemplateFitTest::whiteDwarf, 0.1, 4));
        assertThat(found.objectClass()).isEqualTo(ObjectClass.STAR);
        assertThat(found.warnings()).contains(FitWarning.STAR);
        assertThat(found.redshift()).isCloseTo(0, within(0.002));
    }

    private static double whiteDwarf(double wavelength) {
        double depth = 0;
        for (double line : new double[] {6564.6, 4862.7, 4341.7, 4102.9, 3971.2, 3890.2}) {
            depth += 0.4 * Math.exp(-0.5 * Math.pow((wavelength - line) / 30, 2));
        }
        return Math.pow(wavelength / 5000, -3) * (1 - depth);
    }

    @Test
    void shouldNotMindAnErrorOfTheFluxCalibration() {
        var galaxy = PlantedSpectra.galaxy(0.4);
        Spectrum bent = PlantedSpectra.observe(
                wavelength -> galaxy.applyAsDouble(wavelength) + 3 * Math.pow((wavelength - 6500) / 3000, 2), 0.2, 5);
        TemplateRedshift found = fit(bent);
        assertThat(found.redshift()).isCloseTo(0.4, within(5 * found.error()));
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void shouldFitOnlyTheUsableSamples() {
        Spectrum sound = PlantedSpectra.observe(PlantedSpectra.galaxy(0.4), 0.2, 6);
        float[] flux = Floats.fromBytes(sound.getFlux());
        float[] weights = Floats.fromBytes(sound.getInverseVariance());
        for (int k = 0; k < flux.length; k += 10) {
            flux[k] = k % 20 == 0 ? Float.NaN : 1000;
            weights[k] = k % 20 == 0 ? weights[k] : 0;
        }
        TemplateRedshift found = fit(PlantedSpectra.spectrum(Floats.fromBytes(sound.getWavelength()), flux, weights));
        assertThat(found.samples()).isEqualTo(flux.length - (flux.length + 9) / 10);
        assertThat(found.redshift()).isCloseTo(0.4, within(5 * found.error()));
    }

    @Test
    void shouldFindNothingInASpectrumWithoutUsableSamples() {
        Spectrum empty = PlantedSpectra.spectrum(new float[] {4000, 4001}, new float[2], new float[2]);
        assertThat(FIT.fit(empty)).isEmpty();
    }

    @Test
    void shouldRefuseASpectrumThatIsNone() {
        Spectrum broken = PlantedSpectra.spectrum(new float[] {4000, 4001}, new float[1], new float[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> FIT.fit(broken)).withMessageContaining("1 fluxes");
    }
}
