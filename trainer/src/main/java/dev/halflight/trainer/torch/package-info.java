/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Runs the network in LibTorch: operations with gradients, weights, the optimizer, checkpoints.
 *
 * <p>A tensor is native memory. Whoever computes with tensors opens a {@link org.bytedeco.javacpp.PointerScope} around it; what must live
 * longer (weights, the optimizer's state) is made outside of one.
 */
@NullMarked
package dev.halflight.trainer.torch;

import org.jspecify.annotations.NullMarked;
