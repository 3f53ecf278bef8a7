/* SPDX-License-Identifier: Apache-2.0 */
/** Judges reconstructed images and spectra by what one measures on them: fluxes, and the centers, fluxes and widths of lines. */
@NullMarked
package dev.halflight.trainer.reconstruct;

import org.jspecify.annotations.NullMarked;
