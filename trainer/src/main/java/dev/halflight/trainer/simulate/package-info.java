/* SPDX-License-Identifier: Apache-2.0 */
/** A simulated sky: galaxies, stars and quasars with images and spectra, as observations of a ground-based survey. */
@NullMarked
package dev.halflight.trainer.simulate;

import org.jspecify.annotations.NullMarked;
