/* SPDX-License-Identifier: Apache-2.0 */
/** Finds how a model's redshift PDFs are to be corrected, and what they are fit for, and checks it on other objects. */
@NullMarked
package dev.halflight.trainer.calibrate;

import org.jspecify.annotations.NullMarked;
