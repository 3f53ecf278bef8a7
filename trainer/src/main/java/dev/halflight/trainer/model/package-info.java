/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The network, a multi-modal masked autoencoder, written once against {@link dev.halflight.trainer.model.Ops}: one interpreter of the
 * operations runs it with gradients, another writes it down. It sees tensors and knows nothing of observations.
 */
@NullMarked
package dev.halflight.trainer.model;

import org.jspecify.annotations.NullMarked;
