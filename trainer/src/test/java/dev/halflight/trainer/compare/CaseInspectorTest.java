/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.judgement.Criteria;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.baseline.templatefit.PlantedSpectra;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.cases.Agreement;
import dev.halflight.trainer.cases.CaseEstimate;
import dev.halflight.trainer.cases.CaseFindings;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.evaluate.Answer;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.CaseAnswer;
import dev.halflight.trainer.evaluate.FrozenCase;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.evaluate.Visible;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseInspectorTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(HscLayout.layout());
    private static final Predicted NOTHING = new Predicted(new float[0], new float[0]);

    private static Sample sample(String id, double redshift) throws Exception {
        Observation observation = Observation.newBuilder()
                .setObjectId(id)
                .setSurvey("desi")
                .setRa(1)
                .setDec(2)
                .setImages(List.of())
                .setSpectrum(PlantedSpectra.observe(PlantedSpectra.galaxy(redshift), 0.2, 1))
                .build();
        return new Sample(observation, TOKENIZER.tokenize(observation));
    }

    /** The answer of a model that holds the redshift for sure, within a few cells. */
    private static Answers sure(double redshift) {
        float[] pdf = new float[GRID.cells()];
        int cell = GRID.cell(redshift);
        Arrays.fill(pdf, cell - 2, cell + 3, 0.2f);
        return new Answers(
                Map.of(Visible.EVERYTHING, new Answer(pdf, new float[] {0.1f, 0.7f, 0.2f})), Criteria.UNMEASURED);
    }

    @Test
    void shouldSetTheModelBesideTheTemplateFit() throws Exception {
        TemplateFit fit = new TemplateFit(PlantedSpectra.galaxies(), List.of(), GRID);
        CaseInspector inspector = new CaseInspector(GRID, Optional.of(fit));
        assertThat(inspector.findings()).isEmpty();
        inspector.inspect(sample("desi-39633345008634465", 0.36874), sure(0.5), NOTHING);
        CaseFindings findings = inspector.findings().get(0);
        assertThat(findings.entry().name()).isEqualTo("desi-39633345008634465");
        assertThat(findings.estimates()).extracting(CaseEstimate::from).containsExactly("specz", "template fit");
        CaseEstimate model = findings.estimates().get(0);
        assertThat(model.redshift()).isCloseTo(0.5, within(0.002));
        assertThat(findings.agreement(model)).isIn(Agreement.OFF, Agreement.DOUBTED);
        CaseEstimate template = findings.estimates().get(1);
        assertThat(template.redshift()).isCloseTo(0.36874, within(0.001));
        assertThat(findings.agreement(template)).isNotIn(Agreement.OFF, Agreement.DOUBTED);
        assertThat(findings.likeliestClass()).hasValue(ObjectClass.GALAXY);
        assertThat(findings.isClassRight()).hasValue(true);
    }

    @Test
    void shouldTellAReportTheSame() throws Exception {
        CaseInspector inspector = new CaseInspector(GRID, Optional.empty());
        inspector.inspect(sample("desi-39633345008634465", 0.36874), sure(0.36874), NOTHING);
        FrozenCase told = inspector.cases().get(0);
        assertThat(told.known()).contains("emission lines", "Source: redrock", "Expected: ");
        assertThat(told.redshift()).hasValue(0.36874355);
        CaseAnswer answer = told.answers().get(0);
        assertThat(told.answers()).hasSize(1);
        assertThat(answer.redshift()).isCloseTo(0.36874, within(0.002));
        assertThat(answer.probability()).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void shouldRefuseAnObjectThatIsNoCase() throws Exception {
        CaseInspector inspector = new CaseInspector(GRID, Optional.empty());
        Sample other = sample("somebody else", 0.4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inspector.inspect(other, sure(0.4), NOTHING))
                .withMessageContaining("somebody else");
    }
}
