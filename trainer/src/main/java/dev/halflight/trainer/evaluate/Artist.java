/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Tokens;

/** Draws all tokens of a sample from some of them. */
@FunctionalInterface
public interface Artist {
    /**
     * Draws a sample.
     *
     * @param mask what is visible of it; nothing else of the sample may be used
     */
    Predicted draw(Tokens sample, Mask mask);
}
