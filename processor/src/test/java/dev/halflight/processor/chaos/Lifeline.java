/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What ties a {@link JavaProcess} to the process that started it: commands come through its standard input, and the end. */
final class Lifeline {
    private Lifeline() {}

    /** Hands on each command; ends this process, however busy it is, when there can be no more. */
    static void hold(Consumer<String> command) {
        Thread thread = new Thread(() -> listen(command), "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void listen(Consumer<String> command) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                command.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
