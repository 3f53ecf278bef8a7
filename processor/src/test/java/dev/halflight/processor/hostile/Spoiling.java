/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import java.util.function.UnaryOperator;

/**
 * A way to spoil something.
 *
 * @param name what is wrong then
 * @param change makes a spoiled copy
 * @param <T> what is spoiled
 */
record Spoiling<T>(String name, UnaryOperator<T> change) {
    @Override
    public String toString() {
        return name;
    }
}
