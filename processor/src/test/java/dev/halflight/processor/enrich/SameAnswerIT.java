/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.DeviceException;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.ModelStreams;
import dev.halflight.processor.inference.Pending;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.processor.retry.Backoff;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record gives the same result whenever it is read: what is published again after a failure contradicts nothing. */
class SameAnswerIT {
    private static final double TOLERANCE = 1e-4;
    private static final Set<String> TIMES = Set.of("enrichedTime");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int RECORDS = 70;

    private static ModelFolder folder;
    private static List<Observation> records;
    private static Map<String, Enriched> oneByOne;

    /** A worker of its own, with its model loaded again: each record alone. */
    @BeforeAll
    static void enrichOneByOne() throws Exception {
        folder = ShippedModel.open(new ModelSettings(Optional.empty(), "cpu", "auto", 1, true));
        records = new ArrayList<>();
        new Sample().cycle(RECORDS).forEachRemaining(records::add);
        oneByOne = enrich(records, 1, 1, 1, false);
        assertThat(oneByOne).hasSize(RECORDS);
        List<Enriched> two = List.copyOf(oneByOne.values()).subList(0, 2);
        assertThat(RecordDifferences.of(two.get(0), two.get(1), TOLERANCE, TIMES))
                .hasSizeGreaterThan(5);
    }

    @Test
    void shouldGiveTheSameInBatchesOnAnotherWorker() throws Exception {
        assertSame(enrich(records, 32, 2, 1, false));
    }

    @Test
    void shouldGiveTheSameInOtherCompany() throws Exception {
        List<Observation> backwards = new ArrayList<>(records);
        Collections.reverse(backwards);

        assertSame(enrich(backwards, 7, 2, 1, false));
    }

    @Test
    void shouldGiveTheSameInBatchesSideBySide() throws Exception {
        assertSame(enrich(records, 8, 1, 2, false));
    }

    @Test
    void shouldGiveTheSameWhenBatchesFailAndAreTriedAgain() throws Exception {
        assertSame(enrich(records, 32, 2, 1, true));
    }

    private static void assertSame(Map<String, Enriched> found) {
        assertThat(found).hasSize(RECORDS);
        oneByOne.forEach((id, alone) -> assertThat(RecordDifferences.of(alone, found.get(id), TOLERANCE, TIMES))
                .as(id)
                .isEmpty());
    }

    /** Enriches as one worker does. */
    private static Map<String, Enriched> enrich(
            List<Observation> observations, int batchSize, int threads, int streams, boolean unsteady)
            throws Exception {
        Tokenizer tokenizer =
                new Tokenizer(folder.card().layout(), folder.card().contextScaling());
        Preparation preparation = new Preparation(tokenizer);
        Map<String, Pending<Answer>> pending = new LinkedHashMap<>();
        Map<String, Enriched> enriched = new LinkedHashMap<>();
        ModelOptions options =
                new ModelOptions(new Device.Cpu(), PrecisionChoice.AUTO, threads, true, streams, Map.of());
        try (ModelStreams model = new ModelStreams(folder, options);
                Batcher<TokenizedObservation, Answer> batcher = new Batcher<>(
                        unsteady(new GalaxyModel(model), unsteady),
                        batchSize,
                        Duration.ofMillis(50),
                        Backoff.within(Duration.ofSeconds(3)),
                        streams)) {
            GalaxyEnricher enricher = new GalaxyEnricher(folder, model.provider(), "1.2.3");
            for (Observation observation : observations) {
                var decoded = (Enrichable<TokenizedObservation>) preparation.apply(observation);
                pending.put(id(observation), batcher.submit(source(observation).position(), decoded.input()));
            }
            for (Observation observation : observations) {
                Answer answer = pending.get(id(observation)).await(PATIENCE);
                enriched.put(id(observation), enricher.enrich(answer, source(observation)));
            }
        }
        return enriched;
    }

    /** A device that at first has no memory for a whole batch, then fails once, and then works. */
    private static BatchModel<TokenizedObservation, Answer> unsteady(
            BatchModel<TokenizedObservation, Answer> model, boolean unsteady) {
        List<Boolean> troubles = new ArrayList<>(unsteady ? List.of(true, false) : List.of());
        return inputs -> {
            if (!troubles.isEmpty()) {
                throw new DeviceException("in trouble", new IllegalStateException(), troubles.remove(0));
            }
            return model.run(inputs);
        };
    }

    private static String id(Observation observation) {
        return observation.getObjectId() + "/" + observation.getRevision();
    }

    private static Source source(Observation observation) {
        SourcePosition position = new SourcePosition("observations", 0, records.indexOf(observation));
        return new Source(position, Instant.EPOCH, OptionalInt.empty());
    }
}
