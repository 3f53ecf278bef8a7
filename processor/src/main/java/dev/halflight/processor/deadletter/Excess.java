/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import java.util.Locale;

/** Too many dead letters of one reason. */
public record Excess(Reason reason, long deadLetters, long records) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f%% of %,d records became dead letters of %s",
                100.0 * deadLetters / records,
                records,
                reason);
    }
}
