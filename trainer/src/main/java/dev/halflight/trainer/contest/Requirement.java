/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/**
 * A claim that is made of the standard recipe, and what came of it.
 *
 * @param key its name in files
 * @param text the claim, for a reader
 * @param measured the figures that decide it, for a reader
 * @param verdict what came of it
 */
public record Requirement(String key, String text, String measured, Verdict verdict) {
    /** What came of a claim. */
    public enum Verdict {
        MET("met"),
        NOT_MET("not met"),
        /** Something that it needs was not measured, or not on enough galaxies. */
        NOT_JUDGED("not judged");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        /** Its name for a reader. */
        public String title() {
            return title;
        }

        static Verdict of(boolean met) {
            return met ? MET : NOT_MET;
        }
    }
}
