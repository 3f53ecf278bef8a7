/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/** What two recipes spend alike when they are compared. */
public enum Match {
    VIEWS("views", "equal views"),
    TIME("time", "equal CPU time");

    private final String key;
    private final String title;

    Match(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name for a reader. */
    public String title() {
        return title;
    }
}
