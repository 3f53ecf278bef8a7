/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.exam.PhotozExam.Case;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogExamTest {
    private final List<CatalogGalaxy> real = Mocks.galaxies(1200, 0, 1);
    private final CatalogExam exam = new CatalogExam(Syllabus.VVDS, real, List.of(), 1);

    @Test
    void shouldPraiseASimulationLikeTheRealSky() {
        Sitting sitting = exam.sit(Mocks.galaxies(4000, 0, 2), Mocks.galaxies(500, 0, 3), 1);
        CatalogFigures figures = exam.figures(sitting);

        assertThat(figures.galaxies()).isEqualTo(1200);
        assertThat(figures.measured()).containsEntry("cfht.u", 1.0);
        assertThat(figures.photozRatio()).isCloseTo(1, within(0.15));
        assertThat(figures.mingling()).isCloseTo(0.5, within(0.05));
        assertThat(figures.colors()).isNotEmpty().allMatch(color -> Math.abs(color.shift()) < 0.03);
    }

    @Test
    void shouldFindColorsThatAreOff() {
        Sitting sitting = exam.sit(Mocks.galaxies(4000, 0.2, 2), List.of(), 1);
        CatalogFigures figures = exam.figures(sitting);

        assertThat(figures.photozRatio()).isGreaterThan(1.5);
        assertThat(figures.mingling()).isGreaterThan(0.7);
        assertThat(figures.colors())
                .filteredOn(color -> color.quantity().equals("g - r"))
                .isNotEmpty()
                .allMatch(color -> Math.abs(color.shift() - 0.2) < 0.04);
        assertThat(figures.colors())
                .filteredOn(color -> color.quantity().equals("i - z"))
                .allMatch(color -> Math.abs(color.shift()) < 1e-9);
    }

    @Test
    void shouldTellAConstantOffsetFromWrongGalaxies() {
        Sitting sitting = exam.sit(Mocks.galaxies(4000, 0.2, 2), List.of(), 1);

        double best = sigma(sitting, Case.REAL_ON_REAL);
        assertThat(sigma(sitting, Case.SIMULATED_ON_REAL)).isGreaterThan(1.5 * best);
        assertThat(sigma(sitting, Case.ADAPTED_ON_REAL)).isLessThan(1.2 * best);
    }

    private static double sigma(Sitting sitting, Case which) {
        return sitting.photoz().outcome(which).result().all().sigmaNmad();
    }

    @Test
    void shouldTestOnGalaxiesThatItDoesNotLearnFrom() {
        Sitting sitting = exam.sit(Mocks.galaxies(4000, 0, 2), Mocks.galaxies(500, 0, 3), 1);
        List<CatalogGalaxy> tested = sitting.photoz().outcome(Case.REAL_ON_REAL).tested();
        assertThat(tested).hasSize(600).doesNotContainAnyElementsOf(exam.training());
        HashSet<CatalogGalaxy> all = new HashSet<>(tested);
        all.addAll(exam.training());
        assertThat(all).hasSize(1200);
        assertThat(sitting.photoz().results().get("simulated on real").training())
                .isEqualTo(sitting.photoz().results().get("real on real").training());
    }

    @Test
    void shouldCompareWithAnotherSurveyWhereThereIsOne() {
        CatalogExam withOther = new CatalogExam(Syllabus.VVDS, real, Mocks.galaxies(900, 0.1, 5), 1);
        Sitting sitting = withOther.sit(Mocks.galaxies(4000, 0, 2), List.of(), 1);
        assertThat(sitting.photoz().cases()).contains(Case.OTHER_SURVEY_ON_REAL);
        assertThat(sigma(sitting, Case.OTHER_SURVEY_ON_REAL)).isGreaterThan(sigma(sitting, Case.REAL_ON_REAL));
        assertThat(exam.sit(Mocks.galaxies(4000, 0, 2), Mocks.galaxies(500, 0, 3), 1)
                        .photoz()
                        .cases())
                .doesNotContain(Case.OTHER_SURVEY_ON_REAL);
    }
}
