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
 */
public record RedshiftMetrics(RedshiftScatter scatter, Optional<PdfScores> scores) {
    public static RedshiftMetrics of(List<RedshiftOutcome> outcomes) {
        List<PdfOutcome> pdfs =
                outcomes.stream().flatMap(outcome -> outcome.pdf().stream()).toList();
        return new RedshiftMetrics(
                RedshiftScatter.of(
                        outcomes.stream().mapToDouble(RedshiftOutcome::estimate).toArray(),
                        outcomes.stream().mapToDouble(RedshiftOutcome::truth).toArray()),
                pdfs.isEmpty() || pdfs.size() < outcomes.size() ? Optional.empty() : Optional.of(PdfScores.of(pdfs)));
    }
}
