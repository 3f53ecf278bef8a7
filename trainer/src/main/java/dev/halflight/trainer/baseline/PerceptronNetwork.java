/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.trainer.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.DropoutImpl;
import org.bytedeco.pytorch.GELUImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.SequentialImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** A multilayer perceptron of LibTorch's modules, from features [B, features] to logits [B, cells]; in native memory. */
final class PerceptronNetwork {
    private final SequentialImpl modules = new SequentialImpl();
    private final TensorVector parameters;

    PerceptronNetwork(PerceptronConfig config, int features, int cells) {
        int width = features;
        for (int layer = 0; layer < config.layers(); layer++) {
            modules.push_back(new LinearImpl(width, config.width()));
            modules.push_back(new GELUImpl());
            modules.push_back(new DropoutImpl(config.dropout()));
            width = config.width();
        }
        modules.push_back(new LinearImpl(width, cells));
        parameters = modules.parameters();
    }

    /** The weights, to be changed by an optimizer. */
    TensorVector parameters() {
        return parameters;
    }

    /** Logits in training, with dropout. */
    Tensor train(Tensor features) {
        modules.train(true);
        return modules.forward(features);
    }

    /** Logits in use. */
    Tensor logits(Tensor features) {
        modules.eval();
        return modules.forward(features).detach();
    }

    /** Moves the weights towards those of another network. */
    void approach(PerceptronNetwork other, double share) {
        for (long k = 0; k < parameters.size(); k++) {
            parameters.get(k).detach().lerp_(other.parameters.get(k).detach(), new Scalar((float) share));
        }
    }

    /** A copy of the weights. */
    List<float[]> weights() {
        List<float[]> weights = new ArrayList<>();
        for (long k = 0; k < parameters.size(); k++) {
            weights.add(Tensors.values(parameters.get(k)));
        }
        return weights;
    }

    /** Takes over a copy of the weights. */
    void load(List<float[]> weights) {
        for (int k = 0; k < weights.size(); k++) {
            Tensors.pointer(parameters.get(k)).put(weights.get(k));
        }
    }
}
