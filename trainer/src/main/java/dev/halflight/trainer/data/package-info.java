/* SPDX-License-Identifier: Apache-2.0 */
/** From files of observations to the batches of a training run. */
@NullMarked
package dev.halflight.trainer.data;

import org.jspecify.annotations.NullMarked;
