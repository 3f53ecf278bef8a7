/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.trainer.calibrate.Drawn;
import dev.halflight.trainer.cases.FrozenCaseList;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first observations of a file, every other one in the same half: a file may be sorted. They are taken as natural; those that cannot
 * be used are passed over.
 *
 * @param count objects of both halves, at most
 */
record FileCalibrationObjects(Path file, long count, Tokenizer tokenizer) implements CalibrationObjects {
    private static final Logger LOG = LoggerFactory.getLogger(FileCalibrationObjects.class);

    @Override
    public void read(int half, Consumer<List<Drawn>> batches) throws IOException {
        String task = half == 0 ? "learn" : "check";
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema());
                Progress progress = Progress.start(task, "objects", count)) {
            Iterator<Observation> observations = reader.iterator();
            List<Drawn> batch = new ArrayList<>();
            for (long index = 0; index < count && observations.hasNext(); index++) {
                Observation observation = observations.next();
                if (index % 2 == half) {
                    add(batch, observation);
                }
                if (batch.size() == BATCH) {
                    batches.accept(batch);
                    batch = new ArrayList<>();
                }
                progress.reach(index + 1);
            }
            batches.accept(batch);
        }
    }

    private void add(List<Drawn> batch, Observation observation) throws IOException {
        if (FrozenCaseList.ofProgram().find(observation.getObjectId()).isPresent()) {
            throw new IOException(file + " holds the frozen case " + observation.getObjectId()
                    + ": models are judged on it and learn nothing from it; take it out of the file");
        }
        try {
            batch.add(new Drawn(new Sample(observation, tokenizer.tokenize(observation)), true));
        } catch (UnusableObservationException e) {
            LOG.warn("observation {} is passed over: {}", observation.getObjectId(), e.getMessage());
        }
    }

    @Override
    public String description() {
        return "at most " + count + " objects of " + file.getFileName();
    }
}
