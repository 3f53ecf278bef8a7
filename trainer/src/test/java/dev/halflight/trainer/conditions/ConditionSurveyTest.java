/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.evaluate.ConditionFigure;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionSurveyTest {
    private static final TokenLayout LAYOUT = HscLayout.layout();
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);
    private static final int COUNT = 35;

    private static final List<Observation> GALAXIES = galaxies();

    private static List<Observation> galaxies() {
        Simulation simulation = new Simulation(SimulationConfig.STANDARD);
        return IntStream.iterate(0, index -> index + 1)
                .mapToObj(index -> simulation.observation(2, index))
                .filter(observation -> observation.getImages().size() == 5)
                .limit(COUNT)
                .toList();
    }

    /** Puts every galaxy further away the less of it there is to see. */
    private static final class Dimmed implements ImagePredictor {
        @Override
        public String name() {
            return "dimmed";
        }

        @Override
        public List<float[]> pdfs(List<Tokens> samples, List<Mask> masks) {
            List<float[]> pdfs = new ArrayList<>();
            for (int k = 0; k < samples.size(); k++) {
                int visible = 0;
                for (int token = 0; token < 64; token++) {
                    visible += masks.get(k).image()[token] ? 1 : 0;
                }
                int bands = samples.get(k).bands().size();
                float[] pdf = new float[1792];
                pdf[200 + 10 * (5 - bands) + (64 - visible)] = 1;
                pdfs.add(pdf);
            }
            return pdfs;
        }
    }

    private Map<String, ConditionFigure> survey(ImagePredictor predictor) {
        ConditionSurvey survey = new ConditionSurvey(Tokenizer.unscaled(LAYOUT), GRID, List.of(predictor));
        assertThat(survey.figures()).isEmpty();
        for (int index = 0; index < COUNT; index++) {
            survey.add(GALAXIES.get(index), 0.3 + 0.001 * index);
        }
        return survey.figures().stream().collect(Collectors.toMap(ConditionFigure::key, Function.identity()));
    }

    @Test
    void shouldAskAboutEveryGalaxyUnderEveryCondition() {
        Map<String, ConditionFigure> figures = survey(new Dimmed());
        assertThat(figures).hasSize(Condition.all(LAYOUT).size());
        assertThat(figures.values()).allSatisfy(figure -> {
            assertThat(figure.predictor()).isEqualTo("dimmed");
            assertThat(figure.metrics().n()).isEqualTo(COUNT);
        });
        double asMeasured = bias(figures, "as_measured");
        assertThat(bias(figures, "band_missing_g")).isGreaterThan(asMeasured + 0.005);
        assertThat(bias(figures, "hidden_75")).isGreaterThan(bias(figures, "hidden_25"));
        assertThat(figures.get("as_measured").ratio().orElseThrow().value()).isEqualTo(1);
        assertThat(figures.get("as_measured").ratio().orElseThrow().high()).isEqualTo(1);
    }

    private static double bias(Map<String, ConditionFigure> figures, String key) {
        return figures.get(key).metrics().value(Metric.BIAS).orElseThrow();
    }

    @Test
    void shouldTellBaselinesThePhotometryOfWhatIsLeft() {
        int length = Tokenizer.unscaled(LAYOUT).contextLength();
        List<Integer> missing = new ArrayList<>();
        RedshiftBaseline counting = new RedshiftBaseline() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public List<float[]> pdfs(List<float[]> features) {
                List<float[]> pdfs = new ArrayList<>();
                for (float[] vector : features) {
                    assertThat(vector).hasSize(length);
                    int nothing = 0;
                    for (float value : vector) {
                        nothing += Float.isNaN(value) ? 1 : 0;
                    }
                    missing.add(nothing);
                    float[] pdf = new float[1792];
                    pdf[300 + nothing] = 1;
                    pdfs.add(pdf);
                }
                return pdfs;
            }
        };

        Map<String, ConditionFigure> figures = survey(ImagePredictor.of(counting));

        assertThat(missing).hasSize(COUNT * Condition.all(LAYOUT).size());
        assertThat(bias(figures, "band_missing_any")).isGreaterThan(bias(figures, "as_measured") + 0.01);
        assertThat(bias(figures, "hidden_75")).isGreaterThan(bias(figures, "as_measured") + 0.01);
    }
}
