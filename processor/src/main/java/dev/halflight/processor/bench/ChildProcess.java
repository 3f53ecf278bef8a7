/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This program once more, in a process that ends with this one and talks in lines. Not thread-safe. */
final class ChildProcess implements AutoCloseable {
    private static final String MAIN = "dev.halflight.processor.Halflight";
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;

    /**
     * Starts it.
     *
     * @param options of Java
     * @param arguments of the program
     * @throws IOException if it cannot be started
     */
    ChildProcess(List<String> options, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        line.addAll(arguments);
        process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    long pid() {
        return process.pid();
    }

    /**
     * The next line that it says.
     *
     * @throws IOException if it has ended
     */
    String read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("a process of the benchmark has ended; what it said last is above");
        }
        return line;
    }

    /**
     * Tells it a line, and awaits its answer.
     *
     * @throws IOException if it has ended
     */
    String ask(String command) throws IOException {
        commands.println(command);
        return read();
    }

    /** It ends when nobody tells it anything any more. */
    @Override
    public void close() {
        commands.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
