/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.schemas.tokens.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the model about tokenized observations, and keeps each answer with its observation. */
public final class GalaxyModel implements BatchModel<TokenizedObservation, Answer> {
    private final BatchModel<Tokens, Prediction> model;
    private final BatchModel<Tokens, Prediction> hasty;
    private final Optional<Lateness> lateness;

    /** Asks one model, however late the stream is. */
    public GalaxyModel(BatchModel<Tokens, Prediction> model) {
        this(model, model, Optional.empty());
    }

    /**
     * Asks a model that reconstructs while the stream is in time.
     *
     * @param hasty the same one without reconstructions, which is asked while it is late
     */
    public GalaxyModel(
            BatchModel<Tokens, Prediction> model, BatchModel<Tokens, Prediction> hasty, Optional<Lateness> lateness) {
        this.model = model;
        this.hasty = hasty;
        this.lateness = lateness;
    }

    @Override
    public List<Answer> run(List<TokenizedObservation> observations) {
        boolean late = lateness.filter(Lateness::isLate).isPresent();
        List<Prediction> predictions = (late ? hasty : model)
                .run(observations.stream().map(TokenizedObservation::tokens).toList());
        if (late) {
            lateness.orElseThrow().shed(observations.size());
        }
        Instant now = Instant.now();
        List<Answer> answers = new ArrayList<>();
        for (int k = 0; k < predictions.size(); k++) {
            answers.add(new Answer(observations.get(k), predictions.get(k), now, late));
        }
        return answers;
    }
}
