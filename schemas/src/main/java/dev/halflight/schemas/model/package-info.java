/* SPDX-License-Identifier: Apache-2.0 */
/** The model folder's contract: model.json, the redshift grid, what is computed from a redshift distribution. */
@NullMarked
package dev.halflight.schemas.model;

import org.jspecify.annotations.NullMarked;
