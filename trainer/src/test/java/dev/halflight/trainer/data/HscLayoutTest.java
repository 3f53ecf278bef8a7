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
import dev.halflight.v1.Band;
import java.util.List;
import org.junit.jupiter.api.Test;

class HscLayoutTest {
    private static final Survey HSC = Surveys.builtIn().named("hsc");
    private static final Survey LSST = Surveys.builtIn().named("lsst");

    @Test
    void shouldHaveTheBandsAndFiltersOfItsSurveys() {
        TokenLayout layout = HscLayout.layout(List.of(HSC, LSST));

        assertThat(layout.filters())
                .extracting(Filter::name)
                .containsExactly(
                        "lsst.u", "hsc.g", "lsst.g", "hsc.r2", "lsst.r", "hsc.i2", "lsst.i", "hsc.z", "lsst.z", "hsc.y",
                        "lsst.y");
        assertThat(layout.bands()).containsExactly(Band.U, Band.G, Band.R, Band.I, Band.Z, Band.Y);
        assertThat(HscLayout.layout().bands()).containsExactly(Band.G, Band.R, Band.I, Band.Z, Band.Y);
        assertThat(HscLayout.layout(List.of(HSC, HSC))).isEqualTo(HscLayout.layout());
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
