/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the photometry in the context features: a residual perceptron (He et al. 2016). It learns much faster than the layers that read
 * pixels, and knows most of what images tell of a redshift.
 */
final class PhotometryBranch {
    private final Linear input;
    private final List<Layer> layers;

    PhotometryBranch(Parameters parameters, NetworkConfig config) {
        int width = config.photometryWidth();
        input = new Linear(parameters, "photometry.input", config.sizes().contextLength(), width);
        layers = IntStream.range(0, config.photometryLayers())
                .mapToObj(i -> new Layer(parameters, "photometry." + i, width))
                .toList();
    }

    /** From context features [B, C] to [B, P]. */
    <T> T apply(Ops<T> ops, T context) {
        T x = input.apply(ops, context);
        for (Layer layer : layers) {
            x = layer.apply(ops, x);
        }
        return x;
    }

    private static final class Layer {
        private final LayerNorm norm;
        private final Mlp mlp;

        Layer(Parameters parameters, String name, int width) {
            norm = new LayerNorm(parameters, name + ".norm", width);
            mlp = new Mlp(parameters, name + ".mlp", width, width, width);
        }

        <T> T apply(Ops<T> ops, T x) {
            return ops.add(x, mlp.apply(ops, norm.apply(ops, x)));
        }
    }
}
