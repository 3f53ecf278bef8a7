/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import dev.halflight.schemas.model.RedshiftSummary;

/**
 * A redshift of a case, with its intervals.
 *
 * @param from what it was made from, and by what: "photoz", "specz", "template fit"
 * @param redshift the redshift
 * @param low68 lower end of the central 68% interval
 * @param high68 upper end of the central 68% interval
 * @param low95 lower end of the central 95% interval
 * @param high95 upper end of the central 95% interval
 * @param isTrusted whether it comes without a warning
 */
public record CaseEstimate(
        String from, double redshift, double low68, double high68, double low95, double high95, boolean isTrusted) {
    public CaseEstimate {
        if (!(low95 <= low68 && low68 <= high68 && high68 <= high95)) {
            throw new IllegalArgumentException(from + " has intervals that do not lie in each other: " + low95 + ", "
                    + low68 + ", " + high68 + ", " + high95);
        }
    }

    /** The best redshift of a distribution, with its intervals. */
    public static CaseEstimate of(String from, RedshiftSummary summary, boolean isTrusted) {
        return new CaseEstimate(
                from, summary.best(), summary.low68(), summary.high68(), summary.low95(), summary.high95(), isTrusted);
    }

    /** A redshift with an error that is normal. */
    public static CaseEstimate of(String from, double redshift, double error, boolean isTrusted) {
        return new CaseEstimate(
                from,
                redshift,
                redshift - error,
                redshift + error,
                redshift - 2 * error,
                redshift + 2 * error,
                isTrusted);
    }
}
