/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

/** Looks at each object of an evaluation while its pixels and the model's are in memory. Called by one thread. */
@FunctionalInterface
public interface Inspector {
    /**
     * Looks at an object.
     *
     * @param answers what the encoder said
     * @param predicted its tokens, each predicted while it was hidden
     */
    void inspect(Sample sample, Answers answers, Predicted predicted);
}
