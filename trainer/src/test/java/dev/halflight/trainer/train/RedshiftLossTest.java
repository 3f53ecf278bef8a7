/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.torch.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Four cells of width 0.1 with probabilities 0.1, 0.2, 0.3, 0.4; the label lies at 0.2. */
class RedshiftLossTest {
    private static final double CELL = 0.1;
    private static final double[] PROBABILITIES = {0.1, 0.2, 0.3, 0.4};

    @Test
    void shouldScoreTheCumulativeDistributionAgainstTheStep() {
        // centers 0.05, 0.15, 0.25, 0.35: the step is 0, 0, 1, 1, the distribution 0.1, 0.3, 0.6, 1
        double expected = CELL * (0.1 * 0.1 + 0.3 * 0.3 + 0.4 * 0.4);
        assertThat(known().crps().item_float()).isEqualTo((float) expected, within(1e-6f));
    }

    @Test
    void shouldCompareWithAGaussianAboutTheLabel() {
        double sum = 0;
        double expected = 0;
        for (int cell = 0; cell < 4; cell++) {
            double deviation = ((cell + 0.5) * CELL - 0.2) / 0.05;
            double weight = Math.exp(-deviation * deviation / 2);
            sum += weight;
            expected -= weight * Math.log(PROBABILITIES[cell]);
        }
        assertThat(known().crossEntropy().item_float()).isEqualTo((float) (expected / sum), within(1e-5f));
    }

    @Test
    void shouldNotCountSamplesOfUnknownRedshift() {
        assertThat(withUnknown().crps().item_float()).isEqualTo(known().crps().item_float(), within(1e-6f));
        assertThat(withUnknown().crossEntropy().item_float())
                .isEqualTo(known().crossEntropy().item_float(), within(1e-6f));
    }

    @Test
    void shouldNameThePeakBetweenTheMostProbableCellAndItsNeighbors() {
        assertThat(RedshiftLoss.peaks(logits(), CELL))
                .containsExactly(new float[] {0.307143f, 0.054743f}, within(1e-5f));
    }

    private static RedshiftLoss known() {
        Labels labels = new Labels(new float[] {0.2f}, new float[] {0.05f}, new float[] {1}, new int[] {0});
        return new RedshiftLoss(logits().narrow(0, 0, 1), labels, CELL);
    }

    /** The same sample beside another, whose redshift is not known. */
    private static RedshiftLoss withUnknown() {
        Labels labels =
                new Labels(new float[] {0.2f, 0}, new float[] {0.05f, 0.05f}, new float[] {1, 0}, new int[] {0, 0});
        return new RedshiftLoss(logits(), labels, CELL);
    }

    private static Tensor logits() {
        float[] logits = new float[8];
        for (int cell = 0; cell < 4; cell++) {
            logits[cell] = (float) Math.log(PROBABILITIES[cell]);
        }
        logits[4] = 3;
        return Tensors.of(logits, 2, 4);
    }
}
