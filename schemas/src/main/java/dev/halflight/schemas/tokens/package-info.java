/* SPDX-License-Identifier: Apache-2.0 */
/** From an observation to the model's tensors: regridding, photometry, tokens, masks. Used by training and serving alike. */
@NullMarked
package dev.halflight.schemas.tokens;

import org.jspecify.annotations.NullMarked;
