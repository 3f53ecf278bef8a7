/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import dev.halflight.trainer.model.Parameter;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The weights once more, in the same memory, with gradients of their own: so several threads compute gradients at once, and their sum
 * does not depend on which came first.
 */
public final class Replica {
    private final Weights weights;
    private final Tensor gradients;

    /** A replica of these weights. */
    public Replica(Weights original) {
        weights = original.sharing();
        gradients = torch.zeros_like(weights.flat());
        long offset = 0;
        for (Parameter parameter : weights.order()) {
            Tensor tensor = weights.tensor(parameter).set_requires_grad(true);
            tensor.mutable_grad().put(Weights.view(gradients, offset, parameter));
            offset += parameter.size();
        }
    }

    /** The weights to compute with. */
    public Weights weights() {
        return weights;
    }

    /** Multiplications, each with an addition, of all matrix products that were computed forwards with these weights. */
    public long multiplyAdds() {
        return weights.multiplyAdds();
    }

    /** Forgets the gradients collected so far. */
    public void clearGradients() {
        gradients.zero_();
    }

    /** The gradients collected since they were last forgotten. */
    Tensor gradients() {
        return gradients;
    }
}
