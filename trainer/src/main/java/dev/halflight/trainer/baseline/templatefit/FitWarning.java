/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

/** Why a redshift is not to be trusted; the names are those of redrock's ZWARN bits where they mean the same. */
public enum FitWarning {
    /** Another redshift fits nearly as well. */
    SMALL_DELTA_CHI2,
    /** The best fit is at the end of the redshifts that were tried. */
    Z_FITLIMIT,
    /** A star fits best: there is no galaxy to have a redshift. */
    STAR
}
