/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** The loss of a batch and the parts that it is the weighted sum of; each a tensor of one value. */
record Losses(Tensor total, Tensor redshift, Tensor crps, Tensor specz, Tensor classes, Tensor image, Tensor spectrum) {
    static final List<String> PARTS = List.of(LossTerms.REDSHIFT, "crps", "specz", "classes", "image", "spectrum");

    LossTerms terms() {
        List<Tensor> values = List.of(redshift, crps, specz, classes, image, spectrum);
        Map<String, Double> parts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            parts.put(PARTS.get(i), (double) values.get(i).item_float());
        }
        return new LossTerms(total.item_float(), parts);
    }
}
