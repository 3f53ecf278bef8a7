/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

/**
 * How the branches that learn fast are trained before the rest of the network.
 *
 * @param galaxies objects that are kept in memory and shown again and again; 0 for no such training
 * @param steps steps of it, in turn on photometry and on spectra
 * @param photometry samples of a step on photometry
 * @param spectra samples of a step on spectra
 */
public record BranchPlan(int galaxies, long steps, int photometry, int spectra) {
    /** The network begins as it is. */
    public static final BranchPlan NONE = new BranchPlan(0, 0, 1, 1);

    /**
     * Checks the plan.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public BranchPlan {
        if (galaxies < 0 || steps < 0 || photometry < 1 || spectra < 1) {
            throw new IllegalArgumentException("no plan: " + galaxies + " galaxies, " + steps + " steps of "
                    + photometry + " and " + spectra + " samples");
        }
    }

    /** What is good for a run from nothing. */
    public static BranchPlan standard() {
        return of(40_000, 6000);
    }

    /** A plan of good batch sizes. */
    public static BranchPlan of(int galaxies, long steps) {
        return new BranchPlan(galaxies, galaxies == 0 ? 0 : steps, 256, 64);
    }

    /** Whether the network begins as it is. */
    public boolean none() {
        return galaxies == 0 || steps == 0;
    }
}
