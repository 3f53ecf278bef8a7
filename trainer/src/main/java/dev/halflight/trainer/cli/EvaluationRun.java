/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.trainer.evaluate.Evaluation;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates a model on the first observations of a file; those that cannot be used are passed over. */
final class EvaluationRun {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRun.class);
    private static final int BATCH = 32;

    private final Tokenizer tokenizer;
    private final Path file;
    private final int count;

    EvaluationRun(Tokenizer tokenizer, Path file, int count) {
        this.tokenizer = tokenizer;
        this.file = file;
        this.count = count;
    }

    /**
     * Evaluates.
     *
     * @param inspectors look at each object in passing
     *
     * @throws IOException if the file cannot be read, or holds nothing that can be used
     */
    Evaluation of(ExportedModel model, List<Inspector> inspectors) throws IOException {
        Evaluation evaluation = new Evaluation(model, inspectors);
        long used = 0;
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema());
                Progress progress = Progress.start("evaluate", "objects", count)) {
            Iterator<Observation> observations = reader.iterator();
            for (long read = 0; read < count && observations.hasNext(); ) {
                List<Sample> batch = new ArrayList<>();
                while (batch.size() < BATCH && read < count && observations.hasNext()) {
                    add(batch, observations.next());
                    read++;
                }
                if (!batch.isEmpty()) {
                    evaluation.add(batch);
                    used += batch.size();
                }
                progress.reach(read);
            }
        }
        if (used == 0) {
            throw new IOException(file + " holds no observation that can be used");
        }
        return evaluation;
    }

    private void add(List<Sample> batch, Observation observation) {
        try {
            batch.add(new Sample(observation, tokenizer.tokenize(observation)));
        } catch (UnusableObservationException e) {
            LOG.warn("observation {} is passed over: {}", observation.getObjectId(), e.getMessage());
        }
    }
}
