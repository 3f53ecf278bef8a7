/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own. */
final class ProgramProcess implements AutoCloseable {
    /** Enough for the shipped model and a few partitions. */
    static final int HEAP_MEGABYTES = 2048;

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    ProgramProcess(String... arguments) throws IOException {
        this(HEAP_MEGABYTES, arguments);
    }

    /** Starts it with a heap of so many megabytes at most. */
    ProgramProcess(int heapMegabytes, String... arguments) throws IOException {
        this(System.getProperty("java.class.path"), heapMegabytes, ProcessBuilder.Redirect.INHERIT, arguments);
    }

    private ProgramProcess(String classPath, int heapMegabytes, ProcessBuilder.Redirect log, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // the program's own, not the tests'
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                classPath,
                Halflight.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(log).start();
        output = process.inputReader();
    }

    /**
     * Starts {@code enrich} on a cluster, with photo-z alone and any free port.
     *
     * @param settings more of them, each {@code key=value}
     */
    static ProgramProcess enrich(int heapMegabytes, EmbeddedCluster cluster, TopicNames topics, String... settings)
            throws IOException {
        return new ProgramProcess(heapMegabytes, enrich(cluster, topics, settings));
    }

    /** The same with its log in a file. */
    static ProgramProcess logging(Path log, EmbeddedCluster cluster, TopicNames topics, String... settings)
            throws IOException {
        return logging(System.getProperty("java.class.path"), log, cluster, topics, settings);
    }

    /** The same of another build, which is where the class path says. */
    static ProgramProcess logging(
            String classPath, Path log, EmbeddedCluster cluster, TopicNames topics, String... settings)
            throws IOException {
        return new ProgramProcess(
                classPath, HEAP_MEGABYTES, ProcessBuilder.Redirect.to(log.toFile()), enrich(cluster, topics, settings));
    }

    private static String[] enrich(EmbeddedCluster cluster, TopicNames topics, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "bootstrap.servers=" + cluster.kafka().bootstrapServers(),
                "schema.registry.url=" + cluster.registry().url(),
                "topic.observations=" + topics.observations(),
                "topic.enriched=" + topics.enriched(),
                "topic.dead-letters=" + topics.deadLetters(),
                "web.port=0"));
        all.addAll(List.of(settings));
        List<String> arguments = new ArrayList<>(List.of("enrich", "--no-reconstruct"));
        all.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return arguments.toArray(String[]::new);
    }

    /** Its number at the operating system. */
    long number() {
        return process.pid();
    }

    /** Waits for a line that holds {@code text}, and returns it. */
    String awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("the program ended without '" + text + "'");
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns the exit status, 143 for a process that stopped as it was told. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
