/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/**
 * What the computation of gradients tells of itself.
 *
 * @param losses the loss
 * @param processor time that processors worked on it
 * @param multiplyAdds multiplications, each with an addition, in the matrix products of the way forwards
 */
record Gradients(LossTerms losses, Duration processor, long multiplyAdds) {
    static final Gradients NONE = new Gradients(LossTerms.ZERO, Duration.ZERO, 0);

    /** With those of another part, which holds so much of all samples. */
    Gradients plus(Gradients part, double share) {
        return new Gradients(
                losses.plus(part.losses, share), processor.plus(part.processor), multiplyAdds + part.multiplyAdds);
    }
}
