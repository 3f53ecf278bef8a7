/* SPDX-License-Identifier: Apache-2.0 */
/** From the formats of surveys to observations: FITS cutouts and spectra. */
@NullMarked
package dev.halflight.processor.intake;

import org.jspecify.annotations.NullMarked;
