/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Tensor;

/** Writes a training run to a file, from which it can go on exactly, and reads it. */
public final class Checkpoint {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Checkpoint() {}

    /** Writes a checkpoint; an earlier one at the same path is replaced only when the new one is complete. */
    public static void write(Path path, TrainingState state) throws IOException {
        Path partial = path.resolveSibling(path.getFileName() + ".partial");
        try (OutputArchive archive = new OutputArchive();
                OutputArchive optimizer = new OutputArchive(archive.compilation_unit())) {
            archive.write(
                    "network",
                    new IValue(JSON.writeValueAsString(state.network().config())));
            archive.write("seed", new IValue(state.seed()));
            archive.write("steps", new IValue(state.done().steps()));
            archive.write("views", new IValue(state.done().views()));
            archive.write("nanoseconds", new IValue(state.done().elapsed().toNanos()));
            archive.write("weights", state.weights().flat(), true);
            archive.write("average", state.average().weights().flat(), true);
            state.optimizer().save(optimizer);
            archive.write("optimizer", optimizer);
            archive.save_to(partial.toString());
        }
        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads a run, to go on with it.
     *
     * @throws IOException if the file is not there or is no checkpoint
     */
    public static TrainingState read(Path path, OptimizerConfig config) throws IOException {
        try (InputArchive archive = open(path);
                InputArchive saved = new InputArchive()) {
            Mmae network = network(archive);
            Weights weights = weights(archive, network, "weights");
            MovingAverage average = new MovingAverage(weights(archive, network, "average"), config.averageDecay());
            Optimizer optimizer = new Optimizer(weights, config.weightDecay());
            archive.read("optimizer", saved);
            optimizer.load(saved);
            return new TrainingState(network, weights, average, optimizer, number(archive, "seed"), done(archive));
        }
    }

    /**
     * Reads the network with the moving average of its weights: the model that a run has made so far.
     *
     * @throws IOException if the file is not there or is no checkpoint
     */
    public static TrainedNetwork readTrained(Path path) throws IOException {
        try (InputArchive archive = open(path)) {
            Mmae network = network(archive);
            return new TrainedNetwork(network, weights(archive, network, "average"), done(archive));
        }
    }

    private static InputArchive open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no checkpoint " + path);
        }
        InputArchive archive = new InputArchive();
        try {
            archive.load_from(path.toString());
        } catch (RuntimeException e) {
            archive.close();
            throw new IOException(path + " cannot be read as a checkpoint: " + e.getMessage(), e);
        }
        return archive;
    }

    private static Mmae network(InputArchive archive) throws IOException {
        IValue json = new IValue();
        archive.read("network", json);
        NetworkConfig config = JSON.readValue(json.toStringRef().getString(), NetworkConfig.class);
        return new Mmae(config, 0);
    }

    private static Weights weights(InputArchive archive, Mmae network, String key) {
        Tensor flat = new Tensor();
        archive.read(key, flat, true);
        return Weights.of(network.parameters(), flat);
    }

    private static Done done(InputArchive archive) {
        Duration elapsed = Duration.ofNanos(number(archive, "nanoseconds"));
        return new Done(number(archive, "steps"), number(archive, "views"), elapsed);
    }

    private static long number(InputArchive archive, String key) {
        IValue value = new IValue();
        archive.read(key, value);
        return value.toInt();
    }
}
