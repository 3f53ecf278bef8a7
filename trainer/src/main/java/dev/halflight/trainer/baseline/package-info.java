/* SPDX-License-Identifier: Apache-2.0 */
/** Simple methods that a model has to beat: redshifts from the photometry alone, and hidden tokens from visible ones. */
@NullMarked
package dev.halflight.trainer.baseline;

import org.jspecify.annotations.NullMarked;
