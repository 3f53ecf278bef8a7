/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.simulate.ContactSheet;
import dev.halflight.trainer.simulate.Rounding;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a file of simulated observations. */
@Command(
        name = "simulate",
        description = "Simulate galaxies, stars and quasars, with images and spectra, into a file of observations.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", required = true, description = "How many objects.")
    private long count;

    @Option(names = "--seed", defaultValue = "1", description = "Which sky: the same seed gives the same objects.")
    private long seed;

    @Option(names = "--first", defaultValue = "0", description = "Index of the first object, to go on with a sky.")
    private long first;

    @Option(names = "--output", required = true, paramLabel = "FILE.avro", description = "The file to write.")
    private @Nullable Path output;

    @Option(
            names = "--truth",
            paramLabel = "FILE.avro",
            description = "Also write each object as it would be observed without noise and defects.")
    private @Nullable Path truth;

    @Option(names = "--threads", description = "How many threads; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private SkyOptions sky = new SkyOptions();

    @Option(
            names = "--compact",
            description = "Round every value to a part of its noise and compress: a fifth of the size, for samples.")
    private boolean compact;

    @Option(names = "--sheet", paramLabel = "FILE.png", description = "Also draw the first objects of the file.")
    private @Nullable Path sheet;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        require(count > 0, "--count must be at least 1, not " + count);
        require(first >= 0, "--first must be at least 0, not " + first);
        require(threads > 0, "--threads must be at least 1, not " + threads);
        Path file = Optional.ofNullable(output).orElseThrow();
        require(
                truth == null
                        || !truth.toAbsolutePath()
                                .normalize()
                                .equals(file.toAbsolutePath().normalize()),
                "--truth and --output must be two files");
        Simulation simulation = sky.simulation();
        write("simulate", file, index -> simulation.observation(seed, index));
        if (truth != null) {
            write("truth", truth, index -> simulation.truth(seed, index));
        }
        if (sheet != null) {
            ContactSheet.write(simulation, seed, first, sheet);
        }
        return 0;
    }

    private void write(String task, Path file, LongFunction<Observation> objects)
            throws IOException, InterruptedException, ExecutionException {
        try (AvroFileWriter<Observation> writer = writer(file);
                Progress progress = Progress.start(task, "objects", count);
                OrderedWork<Observation> work =
                        new OrderedWork<>(threads, first, count, index -> compacted(objects.apply(index)))) {
            for (long done = 1; done <= count; done++) {
                writer.add(work.next());
                progress.reach(done);
            }
        }
    }

    private Observation compacted(Observation observation) {
        return compact ? Rounding.of(observation) : observation;
    }

    private AvroFileWriter<Observation> writer(Path file) throws IOException {
        return compact
                ? AvroFileWriter.compressed(file, Observation.getClassSchema())
                : new AvroFileWriter<>(file, Observation.getClassSchema());
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
        }
    }
}
