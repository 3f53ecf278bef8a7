/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.v1.ObjectClass;

/**
 * The most probable class beside the known one.
 *
 * @param known what the object is
 * @param likeliest what the model holds for most probable
 * @param probability the probability that it gives it, 0 to 1
 */
public record ClassOutcome(ObjectClass known, ObjectClass likeliest, double probability) {
    static ClassOutcome of(Answer answer, ObjectClass known) {
        ObjectClass likeliest = answer.likeliestClass();
        return new ClassOutcome(known, likeliest, answer.classes()[likeliest.ordinal()]);
    }

    /** Whether they are the same. */
    public boolean isRight() {
        return known == likeliest;
    }
}
