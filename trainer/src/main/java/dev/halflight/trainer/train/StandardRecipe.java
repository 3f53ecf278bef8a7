/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Halflight's own network and its way of learning.
 *
 * @param network the network
 * @param losses what it minimizes
 * @param training makes what it learns from
 * @param validation makes what it is validated on
 */
public record StandardRecipe(Mmae network, LossConfig losses, BatchMaker<Batch> training, BatchMaker<Batch> validation)
        implements Recipe<Batch> {

    @Override
    public List<String> lossParts() {
        return Losses.PARTS;
    }

    @Override
    public Loss loss(Weights weights, Batch samples, RandomGenerator random) {
        Losses found = new Objective(losses).losses(network, weights, samples, random);
        return new Loss(found.total(), found.terms());
    }

    @Override
    public PhotozAnswers photoz(Weights weights, Batch samples) {
        ForwardPass pass = new ForwardPass(network, weights, samples.withoutSpectra());
        return answers(pass.encoded().redshift(), samples.size(), losses.cellWidth());
    }

    /** The distributions of logits [B, cells]. */
    static PhotozAnswers answers(Tensor logits, int size, double cellWidth) {
        float[] probabilities = Tensors.values(logits.softmax(-1));
        int cells = probabilities.length / size;
        List<RedshiftAnswer> redshifts = new ArrayList<>();
        for (int from = 0; from < probabilities.length; from += cells) {
            float[] own = Arrays.copyOfRange(probabilities, from, from + cells);
            redshifts.add(new RedshiftAnswer.Distribution(own, cellWidth));
        }
        return new PhotozAnswers(redshifts, OptionalDouble.empty());
    }
}
