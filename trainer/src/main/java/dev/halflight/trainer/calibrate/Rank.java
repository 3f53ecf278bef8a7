/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Circumstances;
import dev.halflight.schemas.model.RedshiftPdf;

/**
 * Where in a network's redshift distribution the true redshift lies.
 *
 * @param circumstances of the distribution
 * @param truth where the true redshift lies
 */
record Rank(Circumstances circumstances, RedshiftPdf.Surroundings truth) {}
