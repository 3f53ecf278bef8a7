/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/**
 * What a contender was given to learn.
 *
 * @param parameters numbers that it learns; 0 of one that remembers its galaxies
 * @param galaxies different ones that it learned from
 * @param views times that it was shown a galaxy, repetitions included; of the standard recipe, that its whole network was
 * @param cpuSeconds processor time of its training, of all threads, in seconds; of recipes without that of making views and of validations
 */
public record Cost(long parameters, long galaxies, long views, double cpuSeconds) {
    public Cost {
        if (parameters < 0 || galaxies < 0 || views < 0 || !(cpuSeconds >= 0)) {
            throw new IllegalArgumentException("a cost is not negative: " + parameters + " parameters, " + galaxies
                    + " galaxies, " + views + " views, " + cpuSeconds + " s");
        }
    }
}
