/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.TopicNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A broker with the topics and a registry, in this JVM, in a folder that goes when it is closed. */
public final class EmbeddedCluster implements AutoCloseable {
    private final Path folder;
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    /**
     * Starts on free ports of 127.0.0.1.
     *
     * @param partitions of each topic
     * @param largestRecord bytes of the largest record that is to pass
     * @throws IOException if there is no writable temporary folder
     */
    public EmbeddedCluster(TopicNames topics, int partitions, int largestRecord) throws IOException {
        this(topics, partitions, largestRecord, Map.of());
    }

    /**
     * The same with settings of Kafka's that overrule ours.
     *
     * @throws IOException if there is no writable temporary folder
     */
    public EmbeddedCluster(TopicNames topics, int partitions, int largestRecord, Map<String, String> properties)
            throws IOException {
        folder = Files.createTempDirectory("halflight-broker");
        broker = new EmbeddedBroker(
                folder, BrokerSettings.alone(BrokerSettings.freePort()).with(properties));
        registry = new EmbeddedRegistry(0);
        Topics.ensure(kafka().client(), topics.all(), partitions, largestRecord);
    }

    /** How clients reach the broker. */
    public KafkaSettings kafka() {
        return new KafkaSettings(broker.bootstrapServers(), Map.of());
    }

    /** How clients reach the registry. */
    public RegistrySettings registry() {
        return new RegistrySettings(registry.url(), Map.of());
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded broker's folder " + folder + " could not be cleared", e);
        }
    }
}
