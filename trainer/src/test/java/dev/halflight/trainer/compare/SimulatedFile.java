/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.judgement.Criteria;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** Simulated objects with spectra, in memory and in files. */
final class SimulatedFile {
    static final TokenLayout LAYOUT = HscLayout.layout();

    private static final long SEED = 12;
    private static final Simulation SIMULATION = new Simulation(SimulationConfig.STANDARD.withSpectra(1));
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(LAYOUT);

    private SimulatedFile() {}

    static Sample sample(int index) throws UnusableObservationException {
        Observation observation = SIMULATION.observation(SEED, index);
        return new Sample(observation, TOKENIZER.tokenize(observation));
    }

    static Path observations(Path file, int count) throws IOException {
        return write(
                file,
                IntStream.range(0, count)
                        .mapToObj(k -> SIMULATION.observation(SEED, k))
                        .toList());
    }

    static Path truth(Path file, int... indices) throws IOException {
        return write(
                file,
                IntStream.of(indices).mapToObj(k -> SIMULATION.truth(SEED, k)).toList());
    }

    private static Path write(Path file, Iterable<Observation> observations) throws IOException {
        try (AvroFileWriter<Observation> writer = new AvroFileWriter<>(file, Observation.getClassSchema())) {
            for (Observation observation : observations) {
                writer.add(observation);
            }
        }
        return file;
    }

    /** Shows an object and a reconstruction of it that repeats the measurement. */
    static void inspect(Inspector inspector, Sample sample) {
        Predicted copy = new Predicted(
                sample.tokens().targets().image(), sample.tokens().targets().spectrum());
        inspector.inspect(sample, new Answers(Map.of(), Criteria.UNMEASURED), copy);
    }
}
