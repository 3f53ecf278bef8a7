/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.torch.Weights;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final double CELL = SyntheticBatches.TINY_CELL;

    private final StandardRecipe recipe = SyntheticBatches.tinyRecipe(2);
    private final Weights weights = Weights.initial(recipe.network().parameters());

    @Test
    void shouldCompareMediansWithLabels() {
        // whatever the input, all probability lies in cell 20, and the prediction is its center
        double predicted = 20.5 * CELL;
        answerAlwaysCell20();
        float[] labels = {
            (float) (predicted - 0.25 * CELL), (float) (predicted - 3.25 * CELL), (float) (predicted - 10.25 * CELL), 9
        };
        ValidationReport report = validation(labels, new float[] {1, 1, 1, 0}).of(weights);

        assertThat(report.count()).isEqualTo(3);
        assertThat(report.bias()).isEqualTo(Math.expm1(3.25 * CELL), within(1e-5));
        assertThat(report.sigmaNmad())
                .isEqualTo(1.4826 * (Math.expm1(3.25 * CELL) - Math.expm1(0.25 * CELL)), within(1e-5));
        assertThat(report.outliers()).isEqualTo(1 / 3.0, within(1e-9));
        // the step at the label runs ahead of the distribution in 0, 3 and 10 cells
        assertThat(report.crps()).isEqualTo(13 * CELL / 3, within(1e-5));
        assertThat(report.score()).isEqualTo(report.crps(), within(1e-9));
    }

    @Test
    void shouldHaveNothingToSayWithoutBatches() {
        Validation<Batch> validation = new Validation<>(recipe, List.of());
        assertThat(validation.isEmpty()).isTrue();
        assertThat(validation.of(weights).count()).isZero();
    }

    /** Logits are interpolated between knots: the fifth lies before the cell, the sixth three cells on. */
    private void answerAlwaysCell20() {
        weights.tensor(parameter("heads.redshift.second.weight")).zero_();
        Tensor knots = weights.tensor(parameter("heads.redshift.second.bias"));
        knots.narrow(0, 5, 1).fill_(new Scalar(500f));
        knots.narrow(0, 6, 1).fill_(new Scalar(400f));
    }

    private Validation<Batch> validation(float[] redshift, float[] weight) {
        Batch batch = new SyntheticBatches(SyntheticBatches.TINY, redshift.length, 0.6, 0).batch(1);
        Labels labels = new Labels(redshift, batch.labels().redshiftWidth(), weight, new int[redshift.length]);
        return new Validation<>(
                recipe, List.of(new Batch(batch.size(), batch.image(), batch.context(), batch.spectrum(), labels)));
    }

    private Parameter parameter(String name) {
        return recipe.network().parameters().all().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
