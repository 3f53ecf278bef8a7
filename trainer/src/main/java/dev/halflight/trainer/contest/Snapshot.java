/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/**
 * A point of a learning curve, measured on the validation set.
 *
 * @param views galaxies seen until then, repetitions included
 * @param cpuSeconds processor time spent on them
 * @param sigmaNmad typical error of the redshifts
 * @param bias median of dz
 * @param outliers part of the galaxies with |dz| above 0.15
 * @param crps mean continuous ranked probability score in ln(1+z); of a contender that gives numbers, the mean absolute error
 */
public record Snapshot(long views, double cpuSeconds, double sigmaNmad, double bias, double outliers, double crps) {}
