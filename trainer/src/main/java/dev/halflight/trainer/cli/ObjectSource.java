/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the objects come from that a finished model is asked about. */
final class ObjectSource {
    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Option(names = "--threads", description = "How many threads; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private SkyOptions sky = new SkyOptions();

    private static final class Place {
        @Option(
                names = "--data",
                paramLabel = "FILE.avro",
                description = "Observations; where redshifts are compared, those of known redshift.")
        private @Nullable Path data;

        @Option(names = "--simulate", paramLabel = "SEED", description = "Simulated objects, of the sky of this seed.")
        private @Nullable Long seed;
    }

    int threads() {
        return threads;
    }

    /**
     * Objects as many as the sky has of each brightness, where they are simulated.
     *
     * @throws IOException if a file cannot be read
     */
    CalibrationObjects natural(int count, Tokenizer tokenizer) throws IOException {
        return place.data != null ? file(place.data, count, tokenizer) : simulated(false, count, tokenizer);
    }

    /**
     * By turns such objects and those of a sky with more bright ones, where they are simulated.
     *
     * @throws IOException if a file cannot be read
     */
    CalibrationObjects naturalAndBright(int count, Tokenizer tokenizer) throws IOException {
        return place.data != null ? file(place.data, count, tokenizer) : simulated(true, count, tokenizer);
    }

    private static CalibrationObjects file(Path data, int count, Tokenizer tokenizer) throws IOException {
        return new FileCalibrationObjects(data, count, tokenizer);
    }

    private CalibrationObjects simulated(boolean bright, int count, Tokenizer tokenizer) throws IOException {
        return new SimulatedCalibrationObjects(
                sky.naturalSimulation(),
                bright ? sky.simulation() : sky.naturalSimulation(),
                Optional.ofNullable(place.seed).orElseThrow(),
                count,
                threads,
                tokenizer);
    }
}
