/* SPDX-License-Identifier: Apache-2.0 */
/** Basis spectra of galaxies and quasars, and the mixtures of them that real objects are, from the template files of redrock. */
@NullMarked
package dev.halflight.trainer.templates;

import org.jspecify.annotations.NullMarked;
