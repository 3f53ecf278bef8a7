/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.contest.Cost;
import dev.halflight.trainer.evaluate.Answer;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model folder, as it is served. */
final class ExportedEstimator implements Estimator {
    private final String key;
    private final Tokenizer tokenizer;
    private final ExportedModel model;

    /**
     * Opens a model folder.
     *
     * @param key of its row
     * @throws IOException if it cannot be used
     */
    ExportedEstimator(String key, Path folder) throws IOException {
        this.key = key;
        ModelCard card = ModelFolder.open(folder).card();
        tokenizer = new Tokenizer(card.layout(), card.contextScaling());
        model = new ExportedModel(folder, card, Runtime.getRuntime().availableProcessors());
    }

    /** What its card says of its training; zero where it says nothing. */
    static Cost cost(Path folder) throws IOException {
        Map<String, Object> story = ModelFolder.open(folder).card().training();
        return new Cost(number(story, "parameters"), 0, number(story, "views"), 0);
    }

    private static long number(Map<String, Object> story, String name) {
        return story.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public Map<String, List<RedshiftOutcome>> estimate(TestChunk chunk) {
        List<Tokens> tokens =
                chunk.galaxies().parallelStream().map(this::tokens).toList();
        List<Answer> answers = tokens.isEmpty() ? List.of() : model.encode(tokens, chunk.masks());
        List<RedshiftOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < answers.size(); k++) {
            outcomes.add(RedshiftOutcome.of(
                    answers.get(k).pdf(model.grid()), chunk.galaxies().get(k).redshift()));
        }
        return Map.of(key, outcomes);
    }

    private Tokens tokens(Galaxy galaxy) {
        try {
            return tokenizer.tokenize(galaxy.observation());
        } catch (UnusableObservationException e) {
            throw new IllegalStateException(
                    "the exported model cannot use " + galaxy.observation().getObjectId() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
