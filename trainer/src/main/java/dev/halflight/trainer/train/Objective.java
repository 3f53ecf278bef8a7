/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Reconstruction;
import dev.halflight.trainer.torch.Tensors;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** What training minimizes: the errors of redshift, class and reconstruction, weighted. */
final class Objective {
    private final LossConfig config;

    Objective(LossConfig config) {
        this.config = config;
    }

    Losses losses(ForwardPass pass, Batch batch, RandomGenerator random) {
        Tensor logits = pass.encoded().redshift();
        RedshiftLoss redshift = new RedshiftLoss(logits, batch.labels(), config.cellWidth());
        Tensor crossEntropy = redshift.crossEntropy();
        Tensor crps = redshift.crps();
        Tensor classes = classes(pass.encoded().classes(), batch.labels());
        Reconstruction<Tensor> reconstruction = pass.reconstruct(conditions(logits, batch.labels(), random));
        Tensor image = error(reconstruction.image(), batch.image());
        Tensor spectrum = error(reconstruction.spectrum(), batch.spectrum());
        Tensor total = weighted(crossEntropy, config.redshift())
                .add(weighted(crps, config.crps()))
                .add(weighted(classes, config.classes()))
                .add(weighted(image, config.image()))
                .add(weighted(spectrum, config.spectrum()));
        return new Losses(total, crossEntropy, crps, classes, image, spectrum);
    }

    private static Tensor weighted(Tensor loss, double weight) {
        return loss.mul(new Scalar((float) weight));
    }

    private static Tensor classes(Tensor logits, Labels labels) {
        int size = labels.objectClass().length;
        int count = (int) logits.size(1);
        float[] known = new float[size * count];
        for (int sample = 0; sample < size; sample++) {
            int objectClass = labels.objectClass()[sample];
            if (objectClass != Labels.UNKNOWN_CLASS) {
                known[sample * count + objectClass] = 1;
            }
        }
        return WeightedMean.of(logits.log_softmax(-1).neg(), Tensors.of(known, size, count));
    }

    /**
     * The redshifts that the decoder is told: some predicted, as in use, and some true but blurred as the label is, so that it learns
     * where lines fall before the predictions are good. Where no redshift is known, always the predicted.
     */
    private float[] conditions(Tensor logits, Labels labels, RandomGenerator random) {
        float[] conditions = RedshiftLoss.modes(logits, config.cellWidth());
        for (int sample = 0; sample < conditions.length; sample++) {
            double noise = random.nextGaussian() * labels.redshiftWidth()[sample];
            boolean predicted = random.nextDouble() < config.predictedRedshift();
            if (!predicted && labels.redshiftWeight()[sample] > 0) {
                conditions[sample] = (float) (labels.redshift()[sample] + noise);
            }
        }
        return conditions;
    }

    private Tensor error(Tensor predicted, TokenGrid grid) {
        long[] shape = {grid.size(), grid.count(), grid.targetLength()};
        float[] factors = new float[grid.visible().length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = grid.visible()[i] > 0 ? (float) config.visibleTokens() : 1;
        }
        Tensor weights = Tensors.of(grid.weights(), shape).mul_(Tensors.of(factors, shape[0], shape[1], 1));
        return WeightedMean.of(predicted.sub(Tensors.of(grid.targets(), shape)).square(), weights);
    }
}
