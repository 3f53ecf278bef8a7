/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.inference.DeviceModel;
import dev.halflight.schemas.tokens.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Measures a model on batches that are ready. */
final class BareModel {
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int BATCHES = 4;

    private BareModel() {}

    /**
     * Observations a second. Batches are full, whatever the scenario's are: it is the model's best.
     *
     * @param fullBatch observations of a batch
     */
    static double rate(Models models, Scenario scenario, int fullBatch) throws IOException {
        List<Tokens> inputs = models.tokens(scenario, BATCHES * fullBatch);
        try (DeviceModel model = models.loader(scenario).load(models.folder(scenario), models.options(scenario))) {
            model.run(inputs.subList(0, fullBatch));
            long start = System.nanoTime();
            long done = 0;
            for (int batch = 0; System.nanoTime() - start < TIME.toNanos(); batch = (batch + 1) % BATCHES) {
                model.run(inputs.subList(batch * fullBatch, (batch + 1) * fullBatch));
                done += fullBatch;
            }
            return done / ((System.nanoTime() - start) / 1e9);
        }
    }
}
