/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import java.util.Optional;

/**
 * What a check has found.
 *
 * @param check the name of the check
 * @param found what there is, in one line
 * @param advice what to do, in one line; empty where nothing is to be done, or where {@code found} says it
 */
public record Finding(String check, Mark mark, String found, Optional<String> advice) {
    public Finding {
        found = oneLine(found);
        advice = advice.map(Finding::oneLine);
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Mark.OK, found, Optional.empty());
    }

    static Finding warning(String check, String found, String advice) {
        return new Finding(check, Mark.WARNING, found, Optional.of(advice));
    }

    static Finding wrong(String check, String found, String advice) {
        return new Finding(check, Mark.WRONG, found, Optional.of(advice));
    }

    /** Of a failure whose message says what to do. */
    static Finding wrong(String check, String message) {
        return new Finding(check, Mark.WRONG, message, Optional.empty());
    }

    static Finding unknown(String check, String why) {
        return new Finding(check, Mark.UNKNOWN, why, Optional.empty());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    @Override
    public String toString() {
        return advice.map(text -> found + ": " + text).orElse(found);
    }
}
