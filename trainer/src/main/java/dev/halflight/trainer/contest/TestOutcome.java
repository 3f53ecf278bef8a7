/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.evaluate.RedshiftOutcome;

/**
 * What a contender said of one galaxy of the test.
 *
 * @param index of the galaxy on the sky of the test
 * @param magnitude of the galaxy as it was measured, AB; NaN where it was not
 * @param redshift what was said, beside the truth
 */
public record TestOutcome(long index, double magnitude, RedshiftOutcome redshift) {
    /** |ln(1+z) - ln(1 + true)|: the CRPS of an answer that is a number. */
    double absoluteError() {
        return Math.abs(Math.log1p(redshift.estimate()) - Math.log1p(redshift.truth()));
    }
}
