/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.Enricher;
import dev.halflight.processor.enrich.GalaxyEnricher;
import dev.halflight.processor.enrich.Source;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.processor.inference.Reconstructed;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Objects as the stream would hand them to the page, without a stream. */
final class Galaxies {
    static final Enricher<Answer> ENRICHER = new GalaxyEnricher(TestModel.folder(), "CPU", "1.2.3");

    private static final float ORDINARY = 40;

    private Galaxies() {}

    static Source source(long offset) {
        return new Source(
                new SourcePosition("observations", 0, offset), Instant.ofEpochMilli(1_000), OptionalInt.of(3));
    }

    /** A model's answer: a redshift near 0.5, and a reconstruction that is what was measured. */
    static Answer answer(Observation observation) {
        Tokens tokens = TestObservations.tokens(observation);
        float[] pdf = new float[TestModel.GRID.cells()];
        int cell = TestModel.GRID.cell(0.5);
        for (int k = -3; k <= 3; k++) {
            pdf[cell + k] = 1 / 7f;
        }
        Prediction prediction = new Prediction(
                tokens.hasImage() ? Optional.of(pdf) : Optional.empty(),
                tokens.hasSpectrum() ? Optional.of(pdf) : Optional.empty(),
                new float[] {0, 1, 0},
                new float[] {0},
                Optional.of(new Reconstructed(
                        tokens.targets().image(), tokens.targets().spectrum())));
        TokenizedObservation observed = new TokenizedObservation(
                observation.getObjectId(), 0, "hsc", 150, 2, observation.getKnownRedshift(), tokens);
        return new Answer(observed, prediction, Instant.ofEpochMilli(2_000));
    }

    static Answer answer() {
        return answer(TestObservations.withSpectrum());
    }

    /** As a model answers that is not asked for reconstructions. */
    static Answer withoutReconstruction() {
        Answer whole = answer(TestObservations.withImages());
        Prediction prediction = new Prediction(
                whole.prediction().photoz(),
                Optional.empty(),
                whole.prediction().classes(),
                whole.prediction().embedding(),
                Optional.empty());
        return new Answer(whole.observation(), prediction, whole.time());
    }

    /** The record of an answer, with an anomaly of one's choice. */
    static Enriched enriched(Answer answer, long offset, float anomaly) {
        return Enriched.newBuilder(ENRICHER.enrich(answer, source(offset)))
                .setAnomaly(anomaly)
                .build();
    }

    static Sighting ordinary(long offset) {
        Answer answer = answer();
        return new Sighting(answer, enriched(answer, offset, ORDINARY), false);
    }
}
