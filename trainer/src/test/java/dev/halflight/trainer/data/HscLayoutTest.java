/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.simulate.SurveyMix;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import java.util.List;
import org.junit.jupiter.api.Test;

class HscLayoutTest {
    private static final Survey HSC = Surveys.builtIn().named("hsc");
    private static final Survey LSST = Surveys.builtIn().named("lsst");

    @Test
    void shouldAddTheFiltersOfSurveysInItsBands() {
        TokenLayout layout = HscLayout.layout(List.of(HSC, LSST));

        assertThat(layout.filters())
                .extracting(Filter::name)
                .containsExactly(
                        "hsc.g", "hsc.r2", "hsc.i2", "hsc.z", "hsc.y", "lsst.g", "lsst.r", "lsst.i", "lsst.z",
                        "lsst.y");
        assertThat(layout.bands()).isEqualTo(HscLayout.layout().bands());
        assertThat(HscLayout.layout(List.of(HSC))).isEqualTo(HscLayout.layout());
    }

    @Test
    void shouldTokenizeEverySurvey() throws UnusableObservationException {
        SurveyMix all = SurveyMix.of(Surveys.builtIn().all());
        Simulation simulation = new Simulation(SimulationConfig.STANDARD.withSurveys(all));
        Tokenizer tokenizer = Tokenizer.unscaled(HscLayout.layout(all.surveys()));

        for (int index = 0; index < 40; index++) {
            assertThat(tokenizer.tokenize(simulation.observation(2, index)).outOfDomain())
                    .isFalse();
        }
    }
}
