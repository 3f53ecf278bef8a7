/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.schemas.tokens.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks the model about tokenized observations, and keeps each answer with its observation. */
public final class GalaxyModel implements BatchModel<TokenizedObservation, Answer> {
    private final BatchModel<Tokens, Prediction> model;

    public GalaxyModel(BatchModel<Tokens, Prediction> model) {
        this.model = model;
    }

    @Override
    public List<Answer> run(List<TokenizedObservation> observations) {
        List<Prediction> predictions = model.run(
                observations.stream().map(TokenizedObservation::tokens).toList());
        Instant now = Instant.now();
        List<Answer> answers = new ArrayList<>();
        for (int k = 0; k < predictions.size(); k++) {
            answers.add(new Answer(observations.get(k), predictions.get(k), now));
        }
        return answers;
    }
}
