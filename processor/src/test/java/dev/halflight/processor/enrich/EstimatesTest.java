/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Redshift;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.01, 100);

    @Test
    void shouldSummarizeADistribution() {
        float[] pdf = new float[100];
        Arrays.fill(pdf, 40, 60, 0.05f);

        RedshiftEstimate estimate = Estimates.of(new RedshiftPdf(pdf, GRID));

        assertThat(estimate.getMedian()).isCloseTo(GRID.redshift(50), within(1e-6));
        assertThat(estimate.getErr68Min()).isCloseTo(GRID.redshift(40 + 0.16 * 20), within(1e-6));
        assertThat(estimate.getErr68Max()).isCloseTo(GRID.redshift(40 + 0.84 * 20), within(1e-6));
        assertThat(estimate.getErr95Min()).isCloseTo(GRID.redshift(40 + 0.025 * 20), within(1e-6));
        assertThat(estimate.getErr95Max()).isCloseTo(GRID.redshift(40 + 0.975 * 20), within(1e-6));
        assertThat(estimate.getGridStep()).isEqualTo(0.01);
    }

    @Test
    void shouldBringTheProbabilitiesToASumOfOne() {
        float[] pdf = new float[100];
        Arrays.fill(pdf, 0.0101f);

        RedshiftEstimate estimate = Estimates.of(new RedshiftPdf(pdf, GRID));

        assertThat(estimate.getPdf())
                .hasSize(100)
                .allSatisfy(value -> assertThat(value).isCloseTo(0.01f, within(1e-7f)));
        assertThat(pdf[0]).isEqualTo(0.0101f);
    }

    @Test
    void shouldPublishTheRedshiftThatIsToBeUsed() {
        float[] pdf = new float[100];
        Arrays.fill(pdf, 40, 60, 0.05f);
        RedshiftSummary summary = new RedshiftPdf(pdf, GRID).summary();

        Redshift redshift =
                Estimates.of(new Judgement(summary, RedshiftMethod.SPECZ, RedshiftUse.CAUTION, List.of(Flag.CONFLICT)));

        assertThat(redshift.getValue()).isEqualTo(summary.best());
        assertThat(redshift.getLow()).isEqualTo(summary.low68());
        assertThat(redshift.getHigh()).isEqualTo(summary.high68());
        assertThat(redshift.getMethod()).isEqualTo(RedshiftMethod.SPECZ);
        assertThat(redshift.getUse()).isEqualTo(RedshiftUse.CAUTION);
    }
}
