/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.io.IOException;

/** Hears how a run goes on. */
public interface TrainingListener {
    /** Some steps were done. */
    void reported(TrainingReport report) throws IOException;

    /** The average of the weights was tried on the validation set. */
    void validated(long step, ValidationReport report) throws IOException;
}
