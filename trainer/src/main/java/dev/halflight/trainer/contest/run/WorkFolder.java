/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.data.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a contest keeps what it has done.
 *
 * @param path the folder
 */
record WorkFolder(Path path) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Begins a contest here, or goes on with the one that was begun.
     *
     * @throws IOException if it was begun with other settings
     */
    void begin(ContestSettings settings) throws IOException {
        Files.createDirectories(path);
        Path file = path.resolve("settings.json");
        String text = JSON.writeValueAsString(settings) + "\n";
        if (Files.exists(file) && !Files.readString(file).equals(text)) {
            throw new IOException(path + " holds a comparison with other settings, which are in " + file
                    + ": repeat its options to go on with it, or name another folder with --work");
        }
        replace(file, text);
    }

    /** The galaxies to learn from. */
    Path photometry() {
        return path.resolve("galaxies.bin");
    }

    /** A training, by the key of its row and its seed. */
    RunFolder training(String key, long seed) {
        return new RunFolder(path.resolve("runs").resolve(key + "-" + seed));
    }

    /** A short training that decides settings. */
    RunFolder trial(String key) {
        return new RunFolder(path.resolve("trials").resolve(key));
    }

    /** What a training said under a condition. */
    Path outcomes(String key, long seed, TestCondition condition) {
        return path.resolve("test").resolve(key + "-" + seed).resolve(condition.key() + ".csv");
    }

    /** What a training cost. */
    Path cost(String key, long seed) {
        return path.resolve("test").resolve(key + "-" + seed).resolve("cost.json");
    }

    /** Writes a file that is complete or not there. */
    static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.writeString(partial, text);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
