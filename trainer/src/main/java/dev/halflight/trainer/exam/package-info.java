/* SPDX-License-Identifier: Apache-2.0 */
/** How much the simulated sky is like the real one: simulated galaxies beside catalogs of real ones, at the same depth. */
@NullMarked
package dev.halflight.trainer.exam;

import org.jspecify.annotations.NullMarked;
