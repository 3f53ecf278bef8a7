/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.drift.DriftValues;
import dev.halflight.schemas.drift.Quantity;
import dev.halflight.schemas.drift.ReferenceDistribution;
import dev.halflight.schemas.model.AnomalyReference;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.tokens.Misfit;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks a finished model about objects, as it is served, and gathers what a stream of them is held against. */
public final class DriftSurvey {
    private final ExportedModel model;
    private final AnomalyReference anomalies;
    private final Map<Key, List<Double>> values = new TreeMap<>();

    private record Key(String survey, Quantity quantity, String band) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySurvey = survey.compareTo(other.survey);
            int byQuantity = bySurvey != 0 ? bySurvey : quantity.compareTo(other.quantity);
            return byQuantity != 0 ? byQuantity : band.compareTo(other.band);
        }
    }

    /**
     * Has seen nothing yet.
     *
     * @param model a model whose distributions are calibrated
     */
    public DriftSurvey(ExportedModel model, AnomalyReference anomalies) {
        this.model = model;
        this.anomalies = anomalies;
    }

    /** Adds objects; those without images, and those seen through a filter unknown to the model, are passed over. */
    public void add(List<Tokens> objects) {
        List<Tokens> known = objects.stream()
                .filter(tokens ->
                        tokens.hasImage() && DriftValues.survey(tokens).isPresent())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        List<Answers> answers = Answers.ask(model, known, List.of(Visible.IMAGES, Visible.EVERYTHING));
        List<Predicted> predicted =
                model.reconstruct(known, answers.stream().map(Answers::best).toList());
        for (int k = 0; k < known.size(); k++) {
            add(known.get(k), answers.get(k), predicted.get(k));
        }
    }

    private void add(Tokens tokens, Answers answers, Predicted predicted) {
        String survey = DriftValues.survey(tokens).orElseThrow();
        RedshiftSummary photoz =
                answers.of().get(Visible.IMAGES).pdf(model.grid()).summary();
        double misfit = Misfit.ofImage(tokens.targets(), predicted.image());
        double anomaly = Double.isFinite(misfit) ? anomalies.percentile(misfit, tokens.magnitude()) : Double.NaN;
        DriftValues.of(
                tokens,
                photoz.best(),
                photoz.risk(),
                anomaly,
                (quantity, band, value) -> values.computeIfAbsent(
                                new Key(survey, quantity, DriftValues.band(tokens.layout(), band)),
                                key -> new ArrayList<>())
                        .add(value));
    }

    /**
     * The reference; of what there were too few to tell, nothing is said.
     *
     * @param objects what they were, in a few words
     */
    public DriftReference reference(String objects) {
        List<ReferenceDistribution> distributions = new ArrayList<>();
        values.forEach((key, found) -> {
            if (found.size() >= ReferenceDistribution.FEWEST) {
                double[] all = found.stream().mapToDouble(Double::doubleValue).toArray();
                distributions.add(ReferenceDistribution.of(key.survey, key.quantity, key.band, all));
            }
        });
        return new DriftReference(objects, distributions);
    }
}
