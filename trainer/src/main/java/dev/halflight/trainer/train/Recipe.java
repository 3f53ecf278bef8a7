/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Network;
import dev.halflight.trainer.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A network and its way of learning: what it is shown of an observation, what it minimizes, and what it answers. Thread-safe.
 *
 * @param <B> the batches that it learns from
 */
public interface Recipe<B extends Samples<B>> {
    /** The network. */
    Network network();

    /** The names of the parts of its loss, {@link LossTerms#REDSHIFT} among them. */
    List<String> lossParts();

    /** Makes what it learns from: samples are varied and hidden at random. */
    BatchMaker<B> training();

    /** Makes what it is validated on: nothing is varied, and nothing hidden but the spectra. */
    BatchMaker<B> validation();

    /**
     * The loss of some samples, from which gradients can be computed.
     *
     * @param weights the network's weights, which may collect gradients
     * @param samples all samples of a step, or some
     * @param random where chance comes from
     */
    Loss loss(Weights weights, B samples, RandomGenerator random);

    /** What the network answers to the images of some samples, with weights that collect no gradients. */
    PhotozAnswers photoz(Weights weights, B samples);
}
