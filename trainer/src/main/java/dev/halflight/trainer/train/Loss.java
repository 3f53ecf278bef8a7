/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import org.bytedeco.pytorch.Tensor;

/**
 * The loss of some samples.
 *
 * @param total what is minimized, a tensor of one value
 * @param terms its value, and those of its parts
 */
public record Loss(Tensor total, LossTerms terms) {}
