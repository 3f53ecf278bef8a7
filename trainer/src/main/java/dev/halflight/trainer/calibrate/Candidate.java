/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.v1.RedshiftUse;

/**
 * A redshift of which is asked what it is fit for.
 *
 * @param risk its expected loss, 0 to 1
 * @param best what it is fit for if the risk is low enough
 * @param fails whether it is far from the true one
 */
record Candidate(double risk, RedshiftUse best, boolean fails) {}
