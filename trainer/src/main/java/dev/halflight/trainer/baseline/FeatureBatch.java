/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.trainer.torch.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Puts feature vectors into one tensor. */
final class FeatureBatch {
    private FeatureBatch() {}

    static Tensor of(List<float[]> vectors) {
        int length = vectors.get(0).length;
        float[] joined = new float[vectors.size() * length];
        for (int k = 0; k < vectors.size(); k++) {
            System.arraycopy(vectors.get(k), 0, joined, k * length, length);
        }
        return Tensors.of(joined, vectors.size(), length);
    }
}
