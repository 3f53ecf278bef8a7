/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/**
 * How well redshifts are predicted from images alone, on galaxies that training never sees.
 *
 * @param count galaxies with a known redshift
 * @param sigmaNmad 1.4826 x the median of |dz - median(dz)|, dz = (z predicted - z) / (1 + z) (Brammer et al. 2008)
 * @param bias median of dz
 * @param outliers share with |dz| above 0.15
 * @param crps mean continuous ranked probability score, in ln(1+z)
 * @param score what the best weights of a run have least of: the loss that the recipe names, or else the mean CRPS
 */
public record ValidationReport(int count, double sigmaNmad, double bias, double outliers, double crps, double score) {}
