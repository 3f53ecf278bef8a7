/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Answer;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Trains the two branches of Halflight's network that answer without attention, photometry and the spectrum's correlator, before the
 * rest: a sample costs them a small part of what it costs the whole.
 *
 * @param network the network
 * @param losses what it minimizes
 */
public record BranchRecipe(Mmae network, LossConfig losses) implements Recipe<BranchBatch> {

    /** Its batches are made of objects in memory. */
    @Override
    public BatchMaker<BranchBatch> training() {
        throw new UnsupportedOperationException("the branches learn from objects in memory");
    }

    /** It is not validated by itself. */
    @Override
    public BatchMaker<BranchBatch> validation() {
        throw new UnsupportedOperationException("the branches are validated with the rest of the network");
    }

    @Override
    public List<String> lossParts() {
        return Losses.PARTS;
    }

    @Override
    public Loss loss(Weights weights, BranchBatch samples, RandomGenerator random) {
        Losses found = new Objective(losses).losses(answer(weights, samples), samples.labels());
        return new Loss(found.total(), found.terms());
    }

    @Override
    public PhotozAnswers photoz(Weights weights, BranchBatch samples) {
        BranchBatch images = new BranchBatch(
                samples.size(), samples.context(), samples.spectrum().hidden(), samples.labels());
        return StandardRecipe.answers(answer(weights, images).redshift(), samples.size(), losses.cellWidth());
    }

    private Answer<Tensor> answer(Weights weights, BranchBatch samples) {
        return network.encoder()
                .branches(
                        new TorchOps(weights),
                        Tensors.of(samples.context(), samples.size(), samples.contextLength()),
                        new TokenSelection(samples.spectrum()).grid());
    }
}
