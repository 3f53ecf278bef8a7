/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A case that must be warned of, or refused, and what came of it.
 *
 * @param entry the case
 * @param outcome whether the program did so
 */
public record CaseDemand(CaseEntry entry, Outcome outcome) {
    /** What came of a case. */
    public enum Outcome {
        /** It was warned of, or refused, as it must be. */
        PASS("pass"),
        /** It was answered as if nothing were wrong. */
        FAIL("FAIL"),
        /** It was not among the observations. */
        UNSEEN("not observed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What came of each case that must be warned of or refused. One that must be refused is if nothing was found of it.
     *
     * @param all all cases
     * @param findings of those that were answered
     */
    public static List<CaseDemand> check(List<CaseEntry> all, List<CaseFindings> findings) {
        Map<CaseEntry, CaseFindings> byEntry =
                findings.stream().collect(Collectors.toMap(CaseFindings::entry, Function.identity()));
        List<CaseDemand> demands = new ArrayList<>();
        for (CaseEntry entry : all) {
            if (byEntry.containsKey(entry)) {
                if (entry.isRefused() || !entry.flaggedAs().isEmpty()) {
                    demands.add(new CaseDemand(entry, byEntry.get(entry).isWarnedOf() ? Outcome.PASS : Outcome.FAIL));
                }
            } else if (entry.isRefused()) {
                demands.add(new CaseDemand(entry, Outcome.PASS));
            } else if (!entry.flaggedAs().isEmpty()) {
                demands.add(new CaseDemand(entry, Outcome.UNSEEN));
            }
        }
        return demands;
    }
}
