/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import java.util.Locale;

/** How something was found. */
public enum Mark {
    /** As it should be. */
    OK,
    /** The stream runs, but not as well or as safely as it could. */
    WARNING,
    /** The stream does not run, or loses what it should keep. */
    WRONG,
    /** It could not be looked at, because of something else. */
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
