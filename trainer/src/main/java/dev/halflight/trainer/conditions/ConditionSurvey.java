/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.ConditionFigure;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks predictors for the redshifts of the same galaxies under each condition, from their images alone. */
public final class ConditionSurvey implements Inspector {
    private static final int BATCH = 32;

    private final Tokenizer tokenizer;
    private final RedshiftGrid grid;
    private final List<Condition> conditions;
    private final List<ImagePredictor> predictors;
    private final List<Galaxy> waiting = new ArrayList<>();
    private final Map<ImagePredictor, Map<Condition, Map<String, RedshiftOutcome>>> outcomes = new LinkedHashMap<>();

    /** A survey of these predictors, whose PDFs are on the grid. */
    public ConditionSurvey(Tokenizer tokenizer, RedshiftGrid grid, List<ImagePredictor> predictors) {
        this.tokenizer = tokenizer;
        this.grid = grid;
        this.predictors = List.copyOf(predictors);
        conditions = Condition.all(tokenizer.layout());
        for (ImagePredictor predictor : predictors) {
            Map<Condition, Map<String, RedshiftOutcome>> ofPredictor = new LinkedHashMap<>();
            conditions.forEach(condition -> ofPredictor.put(condition, new LinkedHashMap<>()));
            outcomes.put(predictor, ofPredictor);
        }
    }

    private record Galaxy(Observation images, double redshift) {}

    private record Seen(Galaxy galaxy, Tokens tokens, Mask mask) {}

    @Override
    public void inspect(Sample sample, Answers answers, Predicted predicted) {
        if (sample.tokens().hasImage()) {
            sample.redshift().ifPresent(redshift -> add(sample.observation(), redshift));
        }
    }

    /** Asks about a galaxy, though not before there are enough for a batch. */
    public void add(Observation observation, double redshift) {
        waiting.add(new Galaxy(Changed.withoutSpectrum(observation), redshift));
        if (waiting.size() == BATCH) {
            ask();
        }
    }

    private void ask() {
        for (Condition condition : conditions) {
            List<Seen> seen = new ArrayList<>();
            waiting.forEach(galaxy -> see(galaxy, condition).ifPresent(seen::add));
            if (!seen.isEmpty()) {
                predictors.forEach(predictor ->
                        ask(predictor, seen, outcomes.get(predictor).get(condition)));
            }
        }
        waiting.clear();
    }

    private void ask(ImagePredictor predictor, List<Seen> seen, Map<String, RedshiftOutcome> found) {
        List<float[]> pdfs = predictor.pdfs(
                seen.stream().map(Seen::tokens).toList(),
                seen.stream().map(Seen::mask).toList());
        for (int k = 0; k < seen.size(); k++) {
            Galaxy galaxy = seen.get(k).galaxy();
            found.put(
                    galaxy.images().getObjectId(),
                    RedshiftOutcome.of(new RedshiftPdf(pdfs.get(k), grid), galaxy.redshift()));
        }
    }

    private Optional<Seen> see(Galaxy galaxy, Condition condition) {
        Optional<Condition.Degraded> degraded = condition.degrade(galaxy.images(), tokenizer.layout());
        if (degraded.isEmpty()) {
            return Optional.empty();
        }
        try {
            Tokens tokens = tokenizer.tokenize(degraded.get().observation());
            return Optional.of(new Seen(galaxy, tokens, degraded.get().mask()));
        } catch (UnusableObservationException nothingLeft) {
            return Optional.empty();
        }
    }

    /** What was found, predictor by predictor; nothing of a condition under which no galaxy was seen. */
    public List<ConditionFigure> figures() {
        ask();
        List<ConditionFigure> figures = new ArrayList<>();
        outcomes.forEach((predictor, ofPredictor) -> {
            Map<String, RedshiftOutcome> asMeasured = ofPredictor.get(conditions.get(0));
            ofPredictor.forEach((condition, found) -> {
                if (!found.isEmpty()) {
                    figures.add(ConditionFigure.of(
                            predictor.name(), condition.key(), condition.title(), found, asMeasured));
                }
            });
        });
        return figures;
    }
}
