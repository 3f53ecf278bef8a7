/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.trainer.model.Architecture;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Network;
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
            archive.write("architecture", new IValue(state.network().architecture()));
            archive.write(
                    "network",
                    new IValue(JSON.writeValueAsString(state.network().config())));
            archive.write("seed", new IValue(state.seed()));
            archive.write("steps", new IValue(state.done().steps()));
            archive.write("views", new IValue(state.done().views()));
            archive.write("nanoseconds", new IValue(state.done().elapsed().toNanos()));
            archive.write(
                    "processor_nanoseconds", new IValue(state.done().processor().toNanos()));
            archive.write("weights", state.weights().flat(), true);
            archive.write("average", state.average().weights().flat(), true);
            state.optimizer().save(optimizer);
            archive.write("optimizer", optimizer);
            archive.save_to(partial.toString());
        }
        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads which network a run trains.
     *
     * @throws IOException if the file is not there, is no checkpoint, or is one of another architecture
     */
    public static <C, N extends Network> N network(Path path, Architecture<C, N> architecture) throws IOException {
        try (InputArchive archive = open(path)) {
            String found = architecture(archive);
            if (!found.equals(architecture.name())) {
                throw new IOException(path + " holds a network of the architecture '" + found + "', not '"
                        + architecture.name() + "'");
            }
            return architecture.network().apply(JSON.readValue(config(archive), architecture.config()));
        }
    }

    /**
     * Reads a run, to go on with it.
     *
     * @param network the network that it trains
     * @throws IOException if the file is not there, is no checkpoint, or is one of another network
     */
    public static TrainingState read(Path path, Network network, OptimizerConfig config) throws IOException {
        try (InputArchive archive = open(path);
                InputArchive saved = new InputArchive()) {
            requireSame(path, archive, network);
            Weights weights = weights(archive, network, "weights");
            MovingAverage average = new MovingAverage(weights(archive, network, "average"), config.averageDecay());
            Optimizer optimizer = new Optimizer(weights, config.weightDecay());
            archive.read("optimizer", saved);
            optimizer.load(saved);
            return new TrainingState(network, weights, average, optimizer, number(archive, "seed"), done(archive));
        }
    }

    /**
     * Reads the moving average of a network's weights: what a run has learned so far.
     *
     * @throws IOException if the file is not there, is no checkpoint, or is one of another network
     */
    public static Weights average(Path path, Network network) throws IOException {
        try (InputArchive archive = open(path)) {
            requireSame(path, archive, network);
            return weights(archive, network, "average");
        }
    }

    /**
     * Reads how much training lies behind a run.
     *
     * @throws IOException if the file is not there or is no checkpoint
     */
    public static Done done(Path path) throws IOException {
        try (InputArchive archive = open(path)) {
            return done(archive);
        }
    }

    /**
     * Reads the network with the moving average of its weights: the model that a run has made so far.
     *
     * @throws IOException if the file is not there, is no checkpoint, or is one of another architecture
     */
    public static TrainedNetwork readTrained(Path path) throws IOException {
        Mmae network = network(path, Mmae.ARCHITECTURE);
        return new TrainedNetwork(network, average(path, network), done(path));
    }

    private static InputArchive open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no checkpoint " + path);
        }
        InputArchive archive = new InputArchive();
        try {
            archive.load_from(path.toString(), ComputeDevice.asOption());
        } catch (RuntimeException e) {
            archive.close();
            throw new IOException(path + " cannot be read as a checkpoint: " + e.getMessage(), e);
        }
        return archive;
    }

    private static void requireSame(Path path, InputArchive archive, Network network) throws IOException {
        boolean same = architecture(archive).equals(network.architecture())
                && JSON.readTree(config(archive)).equals(JSON.valueToTree(network.config()));
        if (!same) {
            throw new IOException(path + " holds another network than " + network.config() + ": " + config(archive));
        }
    }

    /** Checkpoints that were written when there was one architecture do not name it. */
    private static String architecture(InputArchive archive) {
        IValue name = new IValue();
        return archive.try_read("architecture", name) ? name.toStringRef().getString() : Mmae.ARCHITECTURE.name();
    }

    private static String config(InputArchive archive) {
        IValue json = new IValue();
        archive.read("network", json);
        return json.toStringRef().getString();
    }

    private static Weights weights(InputArchive archive, Network network, String key) {
        Tensor flat = new Tensor();
        archive.read(key, flat, true);
        return Weights.of(network.parameters(), flat);
    }

    private static Done done(InputArchive archive) {
        return new Done(
                number(archive, "steps"),
                number(archive, "views"),
                Duration.ofNanos(number(archive, "nanoseconds")),
                Duration.ofNanos(numberOrZero(archive, "processor_nanoseconds")));
    }

    private static long number(InputArchive archive, String key) {
        IValue value = new IValue();
        archive.read(key, value);
        return value.toInt();
    }

    /** For what earlier checkpoints lack. */
    private static long numberOrZero(InputArchive archive, String key) {
        IValue value = new IValue();
        return archive.try_read(key, value) ? value.toInt() : 0;
    }
}
