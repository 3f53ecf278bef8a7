/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** The check that most fields of the configuration need. */
final class Positive {
    private Positive() {}

    static void check(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
