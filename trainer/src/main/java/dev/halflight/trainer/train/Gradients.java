/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/** What the computation of gradients tells of itself: the loss, and the time that processors worked on it. */
record Gradients(LossTerms losses, Duration processor) {
    static final Gradients NONE = new Gradients(LossTerms.ZERO, Duration.ZERO);

    /** With those of another part, which holds so much of all samples. */
    Gradients plus(Gradients part, double share) {
        return new Gradients(losses.plus(part.losses, share), processor.plus(part.processor));
    }
}
