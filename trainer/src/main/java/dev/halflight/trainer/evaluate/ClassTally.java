/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.v1.ObjectClass;
import java.util.Locale;

/** Counts how often the most probable class is the known one, class by class. */
final class ClassTally {
    private final int[] count = new int[ObjectClass.values().length];
    private final int[] right = new int[count.length];

    void add(ObjectClass known, Answer answer) {
        count[known.ordinal()]++;
        right[known.ordinal()] += answer.likeliestClass() == known.ordinal() ? 1 : 0;
    }

    /** Adds the number and the accuracy of each class that occurred. */
    void report(Figures figures) {
        for (ObjectClass known : ObjectClass.values()) {
            int n = count[known.ordinal()];
            if (n > 0) {
                String prefix = "class." + known.name().toLowerCase(Locale.ROOT);
                figures.add(prefix + ".n", n);
                figures.add(prefix + ".accuracy", right[known.ordinal()] / (double) n);
            }
        }
    }
}
