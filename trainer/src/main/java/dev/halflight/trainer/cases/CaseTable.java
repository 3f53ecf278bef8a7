/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what was found of the frozen cases, one after the other. */
public final class CaseTable {
    private final PrintWriter out;

    /** A table that goes to a writer. */
    public CaseTable(PrintWriter out) {
        this.out = out;
    }

    /** Prints each case: what is known, a line an estimate, the class, and what to expect. */
    public void print(List<CaseFindings> cases) {
        if (!cases.isEmpty()) {
            out.println();
        }
        cases.forEach(this::print);
        if (!cases.isEmpty()) {
            printDemands(CaseDemand.check(FrozenCaseList.ofProgram().entries(), cases));
        }
        out.flush();
    }

    private void print(CaseFindings findings) {
        CaseEntry entry = findings.entry();
        out.printf(
                "%s: known %s%s (%s)%n",
                entry.name(),
                entry.knownRedshift().map(CaseTable::number).orElse("no redshift"),
                entry.knownClass().map(known -> ", " + lower(known)).orElse(""),
                entry.source());
        out.println("  " + entry.known());
        for (CaseEstimate estimate : findings.estimates()) {
            out.printf(
                    "  %-14s %s   68%% %s to %s   95%% %s to %s   %s%s%n",
                    estimate.from(),
                    number(estimate.redshift()),
                    number(estimate.low68()),
                    number(estimate.high68()),
                    number(estimate.low95()),
                    number(estimate.high95()),
                    findings.agreement(estimate),
                    estimate.isTrusted() ? "" : "   (with a warning)");
        }
        findings.likeliestClass()
                .ifPresent(found -> out.printf(
                        Locale.ROOT,
                        "  %-14s %s with probability %.2f%s%n",
                        "class",
                        lower(found),
                        findings.classProbability(),
                        findings.isClassRight()
                                .map(right -> right ? ", as known" : ", not as known")
                                .orElse("")));
        out.printf(
                "  %-14s %s%s%n",
                "use", findings.use(), findings.flags().isEmpty() ? "" : ", flagged " + findings.flags());
        out.println("  expected: " + entry.expected());
        out.println();
    }

    private void printDemands(List<CaseDemand> demands) {
        out.println("Cases that must be warned of, or refused:");
        demands.forEach(demand ->
                out.printf("  %-14s %s%n", demand.outcome(), demand.entry().name()));
        out.println();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double redshift) {
        return String.format(Locale.ROOT, "%.5f", redshift);
    }
}
