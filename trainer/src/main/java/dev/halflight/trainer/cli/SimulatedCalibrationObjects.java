/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.calibrate.Drawn;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Simulated objects: by turns one of a sky with natural counts and one of a sky with more bright objects.
 *
 * @param natural the sky with natural counts
 * @param bright the other
 * @param seed which of these skies
 * @param count objects of both halves
 */
record SimulatedCalibrationObjects(
        Simulation natural, Simulation bright, long seed, long count, int threads, Tokenizer tokenizer)
        implements CalibrationObjects {

    @Override
    public void read(int half, Consumer<List<Drawn>> batches) throws InterruptedException, ExecutionException {
        long first = half == 0 ? 0 : count / 2;
        long length = half == 0 ? count / 2 : count - count / 2;
        String task = half == 0 ? "learn" : "check";
        try (Progress progress = Progress.start(task, "objects", length);
                OrderedWork<Optional<Drawn>> work = new OrderedWork<>(threads, first, length, this::draw)) {
            for (long done = 0; done < length; ) {
                List<Drawn> batch = new ArrayList<>();
                for (; done < length && batch.size() < BATCH; done++) {
                    work.next().ifPresent(batch::add);
                }
                batches.accept(batch);
                progress.reach(done);
            }
        }
    }

    private Optional<Drawn> draw(long index) {
        boolean isNatural = index % 2 == 0;
        Observation observation = (isNatural ? natural : bright).observation(seed, index);
        try {
            return Optional.of(new Drawn(new Sample(observation, tokenizer.tokenize(observation)), isNatural));
        } catch (UnusableObservationException e) {
            return Optional.empty();
        }
    }

    @Override
    public String description() {
        return count + " simulated objects, seed " + seed;
    }
}
