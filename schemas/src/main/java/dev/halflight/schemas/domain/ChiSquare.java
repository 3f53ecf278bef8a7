/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

/** Chi-square values of different degrees of freedom on one scale. */
final class ChiSquare {
    private ChiSquare() {}

    /**
     * The standard normal deviate of the same tail probability (Wilson and Hilferty 1931, PNAS 17, 684), good to a few hundredths.
     *
     * @param freedom degrees of freedom, at least 1
     */
    static double deviate(double chiSquare, int freedom) {
        double variance = 2 / (9.0 * freedom);
        return (Math.cbrt(Math.max(0, chiSquare) / freedom) - (1 - variance)) / Math.sqrt(variance);
    }
}
