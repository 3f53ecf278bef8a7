/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.List;

/**
 * All that an evaluation found.
 *
 * @param model the model's name and version
 * @param data what it was evaluated on, in a few words
 * @param objects what came of each object
 * @param figures the figures of the model's card
 * @param baselines what others say of the same objects
 * @param conditions redshifts from images worse than they were measured; nothing if it was not asked for
 * @param reconstruction how good reconstructions are
 * @param cases real objects, looked at one by one
 */
public record EvaluationResults(
        String model,
        String data,
        List<ObjectOutcome> objects,
        Figures figures,
        List<Baseline> baselines,
        List<ConditionFigure> conditions,
        List<ReconstructionFigure> reconstruction,
        List<FrozenCase> cases) {
    public EvaluationResults {
        objects = List.copyOf(objects);
        baselines = List.copyOf(baselines);
        conditions = List.copyOf(conditions);
        reconstruction = List.copyOf(reconstruction);
        cases = List.copyOf(cases);
    }

    /** The redshifts under what was shown. */
    public List<RedshiftOutcome> redshifts(Visible visible) {
        return objects.stream()
                .flatMap(object -> object.redshift(visible).stream())
                .toList();
    }

    /** What the PDFs say under what was shown. */
    public List<PdfOutcome> pdfs(Visible visible) {
        return redshifts(visible).stream()
                .flatMap(outcome -> outcome.pdf().stream())
                .toList();
    }
}
