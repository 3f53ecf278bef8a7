/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of a training run: what it was started with, its checkpoint, its learning curve.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Path checkpoint() {
        return path.resolve("checkpoint.pt");
    }

    /** The run as it was at its best validation. */
    public Path best() {
        return path.resolve("best.pt");
    }

    /** The folder of the training of the network's branches, which comes before that of the rest. */
    public RunFolder branches() {
        return new RunFolder(path.resolve("branches"));
    }

    /** The learning curve, a line a report. */
    public Path curve() {
        return path.resolve("curve.csv");
    }

    /** The learning curve, drawn. */
    public Path picture() {
        return path.resolve("curve.png");
    }

    private Path settings() {
        return path.resolve("run.json");
    }

    /** Whether a run was started here. */
    public boolean isStarted() {
        return Files.isRegularFile(settings());
    }

    /**
     * Reads what the run was started with.
     *
     * @throws IOException if there is no run, or it is not readable
     */
    public RunSettings read() throws IOException {
        if (!isStarted()) {
            throw new IOException(path + " is not the folder of a training run: it has no run.json");
        }
        return JSON.readValue(settings().toFile(), RunSettings.class);
    }

    /**
     * Starts a run here.
     *
     * @throws IOException if it cannot be written
     */
    public void start(RunSettings settings) throws IOException {
        Files.createDirectories(path);
        JSON.writeValue(settings().toFile(), settings);
    }
}
