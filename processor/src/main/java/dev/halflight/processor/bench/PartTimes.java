/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.GalaxyEnricher;
import dev.halflight.processor.enrich.GalaxyModel;
import dev.halflight.processor.enrich.Preparation;
import dev.halflight.processor.enrich.Source;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What an observation of images costs beside the model, on one thread that does nothing else, milliseconds.
 *
 * @param deserialize bytes to observation
 * @param tokenize observation to tokens
 * @param enrich answer to record: calibration, judgement, lineage
 * @param serialize record to bytes
 * @param observationBytes of an observation in the wire format, a mean
 * @param resultBytes of a result in the wire format, a mean
 */
public record PartTimes(
        @JsonProperty("deserialize_ms") double deserialize,
        @JsonProperty("tokenizer_ms") double tokenize,
        @JsonProperty("enrich_ms") double enrich,
        @JsonProperty("serialize_ms") double serialize,
        @JsonProperty("observation_bytes") double observationBytes,
        @JsonProperty("result_bytes") double resultBytes) {
    private static final Duration TIME = Duration.ofMillis(1500);
    private static final String TOPIC = "parts.observations";
    private static final String RESULTS = "parts.enriched";
    private static final int OBSERVATIONS = 64;
    /** Whatever is made goes here, so that the compiler cannot leave it out. */
    private static volatile Object result = "";

    /**
     * Measures.
     *
     * @param scenario whose model answers
     */
    static PartTimes measure(Models models, Scenario scenario, String registryUrl) throws IOException {
        try (SchemaRegistry registry = new SchemaRegistry(registryUrl, Map.of())) {
            RecordSerializer<Observation> observed = new RecordSerializer<>(registry);
            RecordDeserializer<Observation> reader = new RecordDeserializer<>(registry, Observation.getClassSchema());
            RecordSerializer<Enriched> results = new RecordSerializer<>(registry);
            Preparation preparation = new Preparation(models.tokenizer(scenario));
            List<Observation> observations = Models.observations(Content.IMAGES, OBSERVATIONS);
            List<byte[]> values = observations.stream()
                    .map(observation -> Objects.requireNonNull(observed.serialize(TOPIC, observation)))
                    .toList();
            List<Answer> answers = answers(models, scenario, preparation, observations);
            GalaxyEnricher enricher = new GalaxyEnricher(models.folder(scenario), "CPU", "");
            Source source = new Source(new SourcePosition(TOPIC, 0, 0), Instant.now(), OptionalInt.of(1));
            List<Enriched> enriched = answers.stream()
                    .map(answer -> enricher.enrich(answer, source))
                    .toList();
            return new PartTimes(
                    millis(k -> Objects.requireNonNull(reader.deserialize(TOPIC, values.get(k)))),
                    millis(k -> preparation.apply(observations.get(k))),
                    millis(k -> enricher.enrich(answers.get(k), source)),
                    millis(k -> Objects.requireNonNull(results.serialize(RESULTS, enriched.get(k)))),
                    values.stream().mapToInt(value -> value.length).average().orElse(0),
                    enriched.stream()
                            .mapToInt(result -> Objects.requireNonNull(results.serialize(RESULTS, result)).length)
                            .average()
                            .orElse(0));
        }
    }

    private static List<Answer> answers(
            Models models, Scenario scenario, Preparation preparation, List<Observation> observations) {
        List<TokenizedObservation> tokenized = new ArrayList<>();
        for (Observation observation : observations) {
            if (preparation.apply(observation) instanceof Enrichable<TokenizedObservation> enrichable) {
                tokenized.add(enrichable.input());
            }
        }
        try (Model model = new Model(models.folder(scenario), models.options(scenario))) {
            return new GalaxyModel(model).run(tokenized);
        }
    }

    /** Of the second half of the time, when the compiler is done. */
    private static double millis(IntFunction<Object> work) {
        double last = Double.NaN;
        for (int half = 0; half < 2; half++) {
            long start = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - start < TIME.toNanos() / 2) {
                for (int k = 0; k < OBSERVATIONS; k++) {
                    result = work.apply(k);
                }
                done += OBSERVATIONS;
            }
            last = (System.nanoTime() - start) / 1e6 / done;
        }
        return last;
    }
}
