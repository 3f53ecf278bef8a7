/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftScatter;
import java.util.List;
import java.util.Optional;

/**
 * How good the redshifts of some objects are.
 *
 * @param scatter the estimates beside the truth
 * @param scores the PDFs beside the truth; nothing if not every object has one
 * @param pitDistance distance of the PIT values from uniform ones, 0 to 1; NaN where it was not measured
 */
public record RedshiftMetrics(RedshiftScatter scatter, Optional<PdfScores> scores, double pitDistance) {
    public static RedshiftMetrics of(List<RedshiftOutcome> outcomes) {
        RedshiftMetrics metrics = withoutPit(outcomes);
        return metrics.scores().isEmpty()
                ? metrics
                : new RedshiftMetrics(metrics.scatter(), metrics.scores(), PdfScores.pitDistance(pdfs(outcomes)));
    }

    private static List<PdfOutcome> pdfs(List<RedshiftOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.pdf().stream()).toList();
    }

    /** All but the PIT distance, which takes the longest. */
    static RedshiftMetrics withoutPit(List<RedshiftOutcome> outcomes) {
        List<PdfOutcome> pdfs = pdfs(outcomes);
        return new RedshiftMetrics(
                RedshiftScatter.of(
                        outcomes.stream().mapToDouble(RedshiftOutcome::estimate).toArray(),
                        outcomes.stream().mapToDouble(RedshiftOutcome::truth).toArray()),
                pdfs.isEmpty() || pdfs.size() < outcomes.size() ? Optional.empty() : Optional.of(PdfScores.of(pdfs)),
                Double.NaN);
    }
}
