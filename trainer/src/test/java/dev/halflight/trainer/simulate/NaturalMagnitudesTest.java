/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.survey.Surveys;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NaturalMagnitudesTest {
    private static final GalaxyFactory GALAXIES = SkyModel.parametric().galaxies();

    @Test
    void shouldFollowTheCountsOfTheLuminosityFunctions() {
        MagnitudeCounts magnitudes = MagnitudeCounts.of(config(0), GALAXIES);
        Draw draw = Draw.of(1, 1);

        double[] drawn = IntStream.range(0, 20_000)
                .mapToDouble(i -> magnitudes.draw(draw))
                .sorted()
                .toArray();

        assertThat(drawn[0]).isBetween(18.0, 19.5);
        assertThat(drawn[drawn.length - 1]).isBetween(23.9, 24.0);
        double between = share(drawn, 22, 22.2) / share(drawn, 23, 23.2);
        double expected =
                GALAXIES.counts().perSquareDegree(22.1) / GALAXIES.counts().perSquareDegree(23.1);
        assertThat(between).isCloseTo(expected, within(0.1));
    }

    @Test
    void shouldKnowTheShareThatIsBrighter() {
        MagnitudeCounts magnitudes = MagnitudeCounts.of(config(0), GALAXIES);
        Draw draw = Draw.of(2, 1);

        double[] drawn = IntStream.range(0, 10_000)
                .mapToDouble(i -> magnitudes.brighter(magnitudes.draw(draw)))
                .sorted()
                .toArray();

        assertThat(drawn[2500]).isCloseTo(0.25, within(0.03));
        assertThat(drawn[7500]).isCloseTo(0.75, within(0.03));
        assertThat(magnitudes.brighter(30)).isEqualTo(1);
        assertThat(magnitudes.brighter(10)).isZero();
    }

    @Test
    void shouldTakeTheConfiguredSlopeWhereThereIsOne() {
        assertThat(MagnitudeCounts.of(config(0.2), GALAXIES)).isEqualTo(new Magnitudes(18, 24, 0.2));
    }

    private static double share(double[] drawn, double from, double to) {
        return IntStream.range(0, drawn.length)
                .filter(i -> drawn[i] >= from && drawn[i] < to)
                .count();
    }

    private static SimulationConfig config(double slope) {
        return new SimulationConfig(
                18,
                24,
                slope,
                0,
                0,
                0,
                0,
                0,
                SurveyMix.of(List.of(Surveys.builtIn().named("hsc"))));
    }
}
