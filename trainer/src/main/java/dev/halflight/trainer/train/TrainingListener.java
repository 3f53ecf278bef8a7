/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Done;
import java.io.IOException;

/** Hears how a run goes on. */
public interface TrainingListener {
    /** Some steps were done. */
    void reported(TrainingReport report) throws IOException;

    /** The average of the weights was tried on the validation set. */
    void validated(Done done, ValidationReport report) throws IOException;
}
