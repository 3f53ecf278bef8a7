/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveysTest {
    private static final Path CURVES = Path.of("..", "..", "shared", "data", "templates", "speclite_filters");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"hsc,grizy", "lsst,ugrizy", "panstarrs,grizy", "sdss,ugriz", "decam,grizy", "cfht,ugrizy"})
    void shouldHaveTheFiltersOfEverySurveyByWavelength(String name, String bands) {
        Survey survey = Surveys.builtIn().named(name);

        assertThat(survey.filters())
                .extracting(filter -> filter.passband().band())
                .containsExactlyElementsOf(bands.chars()
                        .mapToObj(letter ->
                                Band.valueOf(String.valueOf((char) letter).toUpperCase(Locale.ROOT)))
                        .toList());
        assertThat(survey.filters())
                .extracting(filter -> filter.passband().pivot())
                .isSorted();
        assertThat(survey.filter(Band.R).orElseThrow().passband().label()).startsWith(name + ".r");
    }

    @ParameterizedTest
    @CsvSource({"hsc.g,4791,1383", "lsst.u,3665,623", "sdss.z,8904,998", "decam.y,9867,664", "cfht.r,6245,1249"})
    void shouldPutTheBuiltInPassbandsWherePublishedCurvesAre(String label, double pivot, double width) {
        Passband passband = passband(Surveys.builtIn(), label);

        assertThat(passband.pivot()).isCloseTo(pivot, within(0.001 * pivot));
        assertThat(passband.width()).isCloseTo(width, within(0.02 * width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsc", "lsst", "panstarrs", "sdss", "decam"})
    void shouldAgreeWithTheMeasuredCurves(String name) throws IOException {
        assumeTrue(Files.isDirectory(CURVES), "no filter curves at " + CURVES);

        Survey measured = Surveys.fromCurves(CURVES).named(name);

        for (SurveyFilter filter : measured.filters()) {
            Passband builtIn = passband(Surveys.builtIn(), filter.passband().label());
            assertThat(builtIn.pivot() / filter.passband().pivot()).isCloseTo(1, within(0.002));
            assertThat(builtIn.width() / filter.passband().width()).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void shouldTakeTheCurvesThatAFolderHasAndBuiltInPassbandsForTheRest() throws IOException {
        Files.write(
                folder.resolve("lsst2016-i.ecsv"),
                List.of(
                        "# %ECSV 1.0",
                        "# - {name: wavelength, unit: nm, datatype: float64}",
                        "wavelength response",
                        "700 0",
                        "720 1",
                        "780 1",
                        "800 0"));

        Surveys surveys = Surveys.fromCurves(folder);

        assertThat(passband(surveys, "lsst.i").width()).isCloseTo(800, within(0.5));
        assertThat(passband(surveys, "lsst.r").width())
                .isEqualTo(passband(Surveys.builtIn(), "lsst.r").width());
    }

    @Test
    void shouldRefuseAFolderWithoutCurves() {
        assertThatIOException()
                .isThrownBy(() -> Surveys.fromCurves(folder))
                .withMessageContaining("has no filter curve")
                .withMessageContaining("hsc2017-g.ecsv");
        assertThatIOException()
                .isThrownBy(() -> Surveys.fromCurves(folder.resolve("none")))
                .withMessageContaining("there is no folder");
    }

    @Test
    void shouldSayWhichSurveysThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Surveys.builtIn().named("2mass"))
                .withMessageContaining("'2mass'")
                .withMessageContaining("hsc, lsst, panstarrs, sdss, decam, cfht");
    }

    @Test
    void shouldMakeTheSkyOfADeeperSurveyQuieter() {
        Survey survey = Surveys.builtIn().named("hsc");
        SurveyFilter green = survey.filters().get(0);
        SurveyFilter deeper = new SurveyFilter(green.passband(), 3.24, green.seeing(), green.depth() + 2.5, 3500);

        assertThat(survey.skySigma(green)).isCloseTo(0.035, within(0.0002));
        assertThat(survey.skySigma(deeper) / survey.skySigma(green)).isCloseTo(0.1, within(1e-6));
    }

    private static Passband passband(Surveys surveys, String label) {
        return surveys.all().stream()
                .flatMap(survey -> survey.filters().stream())
                .map(SurveyFilter::passband)
                .filter(passband -> passband.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
