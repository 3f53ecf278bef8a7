/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/**
 * The learning rate: a linear warm-up, then half a cosine to zero (Loshchilov and Hutter 2017).
 *
 * @param highest the rate after the warm-up
 * @param warmUp the share of the run that the warm-up takes, 0 to 1
 */
public record Schedule(double highest, double warmUp) {
    /** The first step moves too. */
    private static final double SMALLEST_SHARE = 0.01;

    /**
     * Checks the schedule.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Schedule {
        if (!(highest > 0) || !(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException("no schedule: rate " + highest + ", warm-up " + warmUp);
        }
    }

    /** The rate when {@code progress} of the run, 0 to 1, is done. */
    public double rate(double progress) {
        if (progress < warmUp) {
            return highest * Math.max(SMALLEST_SHARE, progress / warmUp);
        }
        double rest = Math.min(1, (progress - warmUp) / (1 - warmUp));
        return highest * 0.5 * (1 + Math.cos(Math.PI * rest));
    }
}
