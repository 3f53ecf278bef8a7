/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyModel;
import java.util.OptionalInt;

/** The objects that are sent: a number each, from 0. */
final class NumberedObject {
    private static final int POISON_EVERY = 200;
    private static final String GOOD = "object";

    private NumberedObject() {}

    /** Its identifier. */
    static String id(int number) {
        return (poison(number) ? ToyModel.POISON : GOOD) + "-" + number;
    }

    /** Whether the model fails on it. */
    static boolean poison(int number) {
        return number % POISON_EVERY == 0;
    }

    /** The number of an object, if it is one of the first {@code sent}. */
    static OptionalInt number(String id, int sent) {
        try {
            int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
            return number >= 0 && number < sent && id.equals(id(number)) ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** How many of the first {@code sent} are poison. */
    static int poisonAmong(int sent) {
        return (sent + POISON_EVERY - 1) / POISON_EVERY;
    }
}
