/* SPDX-License-Identifier: Apache-2.0 */
/** Sets ways of estimating redshifts side by side: the same galaxies, the same number of views or the same processor time, the same test. */
@NullMarked
package dev.halflight.trainer.contest;

import org.jspecify.annotations.NullMarked;
