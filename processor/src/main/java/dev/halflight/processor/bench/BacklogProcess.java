/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@link Backlog} in a child process, which ends with this one. */
public final class BacklogProcess implements AutoCloseable {
    private final Process process;
    private final BacklogCluster cluster;

    /**
     * Starts it, and waits until the backlog is there.
     *
     * @param command the program's arguments that make it serve a backlog
     * @throws IOException if it does not come up
     */
    public BacklogProcess(List<String> command, String mainClass) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        line.addAll(command);
        process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = output.readLine();
        if (said == null || !said.contains(" ")) {
            process.destroyForcibly();
            throw new IOException("the broker's process did not come up: " + said);
        }
        cluster = new BacklogCluster(
                new KafkaSettings(said.substring(0, said.indexOf(' ')), Map.of()),
                new RegistrySettings(said.substring(said.indexOf(' ') + 1), Map.of()));
    }

    /** Where the backlog is. */
    public BacklogCluster cluster() {
        return cluster;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
