/* SPDX-License-Identifier: Apache-2.0 */
/** Redshifts of spectra by least squares over a basis of templates at each redshift, the way that surveys measure them. */
@NullMarked
package dev.halflight.trainer.baseline.templatefit;

import org.jspecify.annotations.NullMarked;
