/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.TopicNames;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link LoadServer} in a child process, which ends with this one. Not thread-safe. */
public final class LoadProcess implements AutoCloseable {
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1g");

    private final ChildProcess process;
    private final KafkaSettings kafka;
    private final RegistrySettings registry;

    /**
     * Starts it, and waits until the broker is there.
     *
     * @param arguments the program's arguments that make it serve
     * @throws IOException if it does not come up
     */
    public LoadProcess(List<String> arguments) throws IOException {
        process = new ChildProcess(JAVA_OPTIONS, arguments);
        String said = process.read();
        if (!said.contains(" ")) {
            process.close();
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

    /**
     * Makes topics with a prefix, and keeps a backlog before a group of consumers from now on until it has sent {@code count}
     * observations, or is told to {@link #halt}. What was read is deleted.
     *
     * @param group the prefix is its name, too
     * @throws IOException if the process has failed
     */
    void feed(String group, Content content, int partitions, int ahead, long count) throws IOException {
        ask(String.format(Locale.ROOT, "%s %s %s %d %d %d", LoadServer.FEED, group, content, partitions, ahead, count));
    }

    /**
     * Ends the feeding, and removes its topics.
     *
     * @throws IOException if it had failed
     */
    void halt() throws IOException {
        ask(LoadServer.HALT + " -");
    }

    private String ask(String command) throws IOException {
        String answer = process.ask(command);
        if (answer.startsWith("failed")) {
            throw new IOException("the load's process, told to " + command + ", " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        process.close();
    }
}
