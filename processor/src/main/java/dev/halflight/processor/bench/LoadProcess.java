/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.TopicNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link LoadServer} in a child process, which ends with this one. Not thread-safe. */
public final class LoadProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;
    private final KafkaSettings kafka;
    private final RegistrySettings registry;

    /**
     * Starts it, and waits until the broker is there.
     *
     * @param command the program's arguments that make it serve
     * @throws IOException if it does not come up
     */
    public LoadProcess(List<String> command, String mainClass) throws IOException {
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
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        String said = answers.readLine();
        if (said == null || !said.contains(" ")) {
            process.destroyForcibly();
            throw new IOException("the broker's process did not come up: " + said);
        }
        kafka = new KafkaSettings(said.substring(0, said.indexOf(' ')), Map.of());
        registry = new RegistrySettings(said.substring(said.indexOf(' ') + 1), Map.of());
    }

    KafkaSettings kafka() {
        return kafka;
    }

    RegistrySettings registry() {
        return registry;
    }

    /**
     * Makes topics with a prefix.
     *
     * @throws IOException if the process has failed
     */
    TopicNames topics(String prefix) throws IOException {
        ask(LoadServer.TOPICS + " " + prefix);
        return LoadServer.topics(prefix);
    }

    /**
     * Fills the topic of observations.
     *
     * @throws IOException if the process has failed
     */
    void fill(String prefix, Content content, int count) throws IOException {
        ask(String.join(" ", LoadServer.FILL, prefix, content.name(), Integer.toString(count)));
    }

    /**
     * Sends observations at a rate a second, and waits for their results.
     *
     * @throws IOException if they do not come
     */
    Latency pace(String prefix, Content content, int count, double rate) throws IOException {
        return Latency.parse(
                ask(String.format(Locale.ROOT, "%s %s %s %d %.3f", LoadServer.PACE, prefix, content, count, rate)));
    }

    private String ask(String command) throws IOException {
        commands.println(command);
        String answer = answers.readLine();
        if (answer == null || answer.startsWith("failed")) {
            throw new IOException("the load's process, told to " + command + ", " + answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        commands.close();
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
