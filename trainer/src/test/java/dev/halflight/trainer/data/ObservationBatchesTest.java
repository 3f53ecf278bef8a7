/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.ObservationFile;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.train.Batch;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationBatchesTest {
    private static final Simulation SIMULATION = new Simulation(SimulationConfig.STANDARD);
    private static final int SIZE = 3;
    private static final long SEED = 11;

    private final TokenLayout layout = HscLayout.layout();

    @TempDir
    private Path folder;

    @Test
    void shouldGoOnWithASimulatedSkyWhereARunLeftIt() throws IOException, InterruptedException {
        List<Batch> whole = batches(sky(), 1, 0, 5);

        List<Batch> resumed = batches(sky(), 2, 3, 2);

        assertThat(resumed).hasSize(2);
        assertSame(resumed.get(0), whole.get(3));
        assertSame(resumed.get(1), whole.get(4));
        assertThat(resumed.get(0).context()).isNotEqualTo(whole.get(0).context());
    }

    @Test
    void shouldMakeTheSameBatchesOfTheSkyAsOfAFileOfIt() throws IOException, InterruptedException {
        Path file = folder.resolve("sky.avro");
        try (AvroFileWriter<Observation> writer = new AvroFileWriter<>(file, Observation.getClassSchema())) {
            for (int index = 0; index < 7 * SIZE; index++) {
                writer.add(SIMULATION.observation(SEED, index));
            }
        }

        List<Batch> ofFile = batches(new FileObservations(List.of(file)), 1, 0, 4);

        List<Batch> ofSky = batches(sky(), 2, 0, 4);
        assertThat(ofFile).hasSize(4);
        for (int k = 0; k < 4; k++) {
            assertSame(ofSky.get(k), ofFile.get(k));
        }
    }

    @Test
    void shouldHandOutEveryObjectOfTheSkyOnce() {
        SimulatedObservations sky = sky();

        String first = sky.next().get().getObjectId();
        sky.skip(1_000_000);
        String next = sky.next().get().getObjectId();

        assertThat(first).isEqualTo("sim-11-0");
        assertThat(next).isEqualTo("sim-11-1000001");
    }

    @Test
    void shouldGiveNeighboringBatchesChancesOfTheirOwn() throws IOException, InterruptedException {
        Path file = ObservationFile.write(folder.resolve("one.avro"), "one");
        int below = 0;
        int changes = 0;
        boolean last = false;
        try (ObservationBatches<Double> ahead = new ObservationBatches<>(
                new FileObservations(List.of(file)), (objects, seed) -> new Random(seed).nextDouble(), 1, 1, 1, 0)) {
            for (int batch = 0; batch < 400; batch++) {
                boolean imageOnly = ahead.next() < 0.3;
                below += imageOnly ? 1 : 0;
                changes += imageOnly == last ? 0 : 1;
                last = imageOnly;
            }
        }
        assertThat(below).isBetween(80, 160);
        assertThat(changes).isBetween(120, 220);
    }

    private static void assertSame(Batch actual, Batch expected) {
        assertThat(actual.context()).isEqualTo(expected.context());
        assertThat(actual.image().tokens()).isEqualTo(expected.image().tokens());
        assertThat(actual.image().visible()).isEqualTo(expected.image().visible());
        assertThat(actual.spectrum().tokens()).isEqualTo(expected.spectrum().tokens());
        assertThat(actual.spectrum().visible()).isEqualTo(expected.spectrum().visible());
        assertThat(actual.labels().redshift()).isEqualTo(expected.labels().redshift());
    }

    private static SimulatedObservations sky() {
        return new SimulatedObservations(SIMULATION, SEED);
    }

    private List<Batch> batches(ObservationSource source, int threads, long first, int count)
            throws IOException, InterruptedException {
        ContextScaling scaling = ScalingSurvey.of(layout, sky(), 12);
        BatchBuilder builder = new BatchBuilder(new Tokenizer(layout, scaling), Augmentation.standard());
        List<Batch> batches = new ArrayList<>();
        try (ObservationBatches<Batch> ahead =
                new ObservationBatches<>(source, builder::build, SIZE, 5, threads, first)) {
            for (int k = 0; k < count; k++) {
                batches.add(ahead.next());
            }
        }
        return batches;
    }
}
