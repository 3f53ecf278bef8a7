/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a network answers to the images of some samples.
 *
 * @param redshifts the redshift of each
 * @param loss mean loss of the samples by which the best weights of a run are chosen; absent where that is the score of the redshifts
 */
public record PhotozAnswers(List<RedshiftAnswer> redshifts, OptionalDouble loss) {
    /** Copies the redshifts. */
    public PhotozAnswers {
        redshifts = List.copyOf(redshifts);
    }
}
