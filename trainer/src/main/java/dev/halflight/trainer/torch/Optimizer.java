/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import java.util.List;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.OptimizerParamGroup;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** AdamW (Loshchilov and Hutter 2019) with weight decay on matrices alone, and gradients clipped to a global norm. */
public final class Optimizer {
    private final Tensor gradients;
    private final AdamW adamW;

    /**
     * An optimizer of these weights.
     *
     * @param weightDecay the share of a weight that decays in a step, in units of the learning rate
     */
    public Optimizer(Weights weights, double weightDecay) {
        gradients = torch.zeros_like(weights.flat());
        long decayed = weights.decayed();
        long others = weights.flat().numel() - decayed;
        Tensor matrices = slice(weights, 0, decayed);
        Tensor vectors = slice(weights, decayed, others);
        adamW = new AdamW(new TensorVector(matrices), options(weightDecay));
        adamW.add_param_group(new OptimizerParamGroup(new TensorVector(vectors), options(0)));
    }

    private static AdamWOptions options(double weightDecay) {
        AdamWOptions options = new AdamWOptions(1e-3);
        options.weight_decay().put(weightDecay);
        return options;
    }

    private Tensor slice(Weights weights, long from, long length) {
        Tensor slice = weights.flat().narrow(0, from, length).detach();
        slice.mutable_grad().put(gradients.narrow(0, from, length));
        return slice;
    }

    /** Sums up the gradients that replicas of the weights have collected. */
    public void takeGradients(List<Replica> replicas) {
        gradients.zero_();
        for (Replica replica : replicas) {
            gradients.add_(replica.gradients());
        }
    }

    /**
     * Scales the gradients down to a global norm, if they exceed it.
     *
     * @return the norm before
     */
    public double clipGradients(double largestNorm) {
        double norm = gradients.norm().item_float();
        if (norm > largestNorm) {
            gradients.mul_(new Scalar((float) (largestNorm / norm)));
        }
        return norm;
    }

    /** Changes the weights along the gradients. */
    public void step(double learningRate) {
        for (long i = 0; i < adamW.param_groups().size(); i++) {
            new AdamWOptions(adamW.param_groups().get(i).options()).set_lr(learningRate);
        }
        adamW.step();
    }

    void save(OutputArchive archive) {
        adamW.save(archive);
    }

    void load(InputArchive archive) {
        adamW.load(archive);
    }
}
