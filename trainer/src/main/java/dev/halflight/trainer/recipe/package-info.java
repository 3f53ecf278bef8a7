/* SPDX-License-Identifier: Apache-2.0 */
/** Makes the recipe of a training run from what the run was started with. */
@NullMarked
package dev.halflight.trainer.recipe;

import org.jspecify.annotations.NullMarked;
