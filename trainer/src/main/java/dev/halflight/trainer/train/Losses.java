/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import org.bytedeco.pytorch.Tensor;

/** The loss of a batch and the parts that it is the weighted sum of; each a tensor of one value. */
record Losses(Tensor total, Tensor redshift, Tensor crps, Tensor classes, Tensor image, Tensor spectrum) {
    LossTerms terms() {
        return new LossTerms(
                total.item_float(),
                redshift.item_float(),
                crps.item_float(),
                classes.item_float(),
                image.item_float(),
                spectrum.item_float());
    }
}
