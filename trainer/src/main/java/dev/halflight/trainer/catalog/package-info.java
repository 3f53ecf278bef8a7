/* SPDX-License-Identifier: Apache-2.0 */
/** Real galaxies: catalogs of measured magnitudes, spectroscopic redshifts and sizes, read into one kind of record. */
@NullMarked
package dev.halflight.trainer.catalog;

import org.jspecify.annotations.NullMarked;
