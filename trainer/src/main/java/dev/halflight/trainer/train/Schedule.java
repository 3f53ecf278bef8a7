/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/**
 * The learning rate: a linear warm-up, then half a cosine to zero (Loshchilov and Hutter 2017), or no decay.
 *
 * @param highest the rate after the warm-up
 * @param warmUp the share of the run that the warm-up takes, 0 to 1
 * @param decay how it goes on from there
 */
public record Schedule(double highest, double warmUp, Decay decay) {
    /** The first step moves too. */
    private static final double SMALLEST_SHARE = 0.01;

    /** How the rate falls after the warm-up. */
    public enum Decay {
        /** Half a cosine, to zero at the end of the run. */
        COSINE,
        /** Not at all. */
        NONE
    }

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

    /** A schedule that falls by half a cosine. */
    public Schedule(double highest, double warmUp) {
        this(highest, warmUp, Decay.COSINE);
    }

    /** The rate when {@code progress} of the run, 0 to 1, is done. */
    public double rate(double progress) {
        if (progress < warmUp) {
            return highest * Math.max(SMALLEST_SHARE, progress / warmUp);
        }
        if (decay == Decay.NONE) {
            return highest;
        }
        double rest = Math.min(1, (progress - warmUp) / (1 - warmUp));
        return highest * 0.5 * (1 + Math.cos(Math.PI * rest));
    }
}
