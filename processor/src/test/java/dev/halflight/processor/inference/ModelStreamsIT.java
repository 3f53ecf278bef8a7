/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.app.Sample;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ModelStreamsIT {
    private static final int BATCH = 16;

    @Test
    void shouldAnswerBatchesSideBySideAsOneAfterAnother() throws Exception {
        ModelFolder folder = TestModels.shipped();
        List<Tokens> tokens = new ArrayList<>();
        Tokenizer tokenizer =
                new Tokenizer(folder.card().layout(), folder.card().contextScaling());
        for (var sample = new Sample().cycle(4 * BATCH); sample.hasNext(); ) {
            Observation observation = sample.next();
            tokens.add(tokenizer.tokenize(observation));
        }
        ModelOptions two = new ModelOptions(new Device.Cpu(), PrecisionChoice.SINGLE, 1, true, 2, Map.of());
        try (Model alone = new Model(folder, two);
                ModelStreams streams = new ModelStreams(folder, two)) {
            // more callers than streams: each waits for one that is free
            List<CompletableFuture<List<Prediction>>> asked = new ArrayList<>();
            for (int from = 0; from < tokens.size(); from += BATCH) {
                List<Tokens> batch = tokens.subList(from, from + BATCH);
                asked.add(CompletableFuture.supplyAsync(() -> streams.run(batch), task -> new Thread(task).start()));
            }
            for (int k = 0; k < asked.size(); k++) {
                List<Prediction> expected = alone.run(tokens.subList(k * BATCH, (k + 1) * BATCH));
                List<Prediction> found = asked.get(k).join();
                for (int i = 0; i < BATCH; i++) {
                    assertThat(found.get(i).redshift())
                            .isEqualTo(expected.get(i).redshift());
                    assertThat(found.get(i).embedding())
                            .isEqualTo(expected.get(i).embedding());
                    assertThat(found.get(i).reconstructed().orElseThrow().image())
                            .isEqualTo(expected.get(i)
                                    .reconstructed()
                                    .orElseThrow()
                                    .image());
                }
            }
            assertThat(streams.profile().products()).containsOnlyKeys("CPU");
            assertThat(streams.place()).isEqualTo("cpu");
        }
    }
}
