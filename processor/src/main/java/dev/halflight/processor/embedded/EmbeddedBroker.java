/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and its controller in this JVM, with transactions and, unless its settings say otherwise, no security: it
 * listens on 127.0.0.1 only. Its folder may be used again by a later one.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Bytes of the largest record batch that it takes. */
    public static final int LARGEST_RECORD = 16 << 20;

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    /**
     * Starts alone, on a free port.
     *
     * @throws IOException if the folder cannot be used
     */
    public EmbeddedBroker(Path folder) throws IOException {
        this(folder, BrokerSettings.freePort());
    }

    /**
     * Starts alone, on a port.
     *
     * @throws IOException if the folder cannot be used
     */
    public EmbeddedBroker(Path folder, int port) throws IOException {
        this(folder, BrokerSettings.alone(port));
    }

    /**
     * Starts, and returns when it has found the other brokers' controllers, or enough of them.
     *
     * @throws IOException if the folder cannot be used
     */
    public EmbeddedBroker(Path folder, BrokerSettings settings) throws IOException {
        this.settings = settings;
        EmbeddedLogs.quiet();
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder, settings);
        }
        server = new KafkaRaftServer(new KafkaConfig(properties(folder, settings), false), Time.SYSTEM);
        server.startup();
    }

    /** Where its clients reach it: for a broker alone, the value of {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.ports().clients();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder, BrokerSettings settings) throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(settings.nodeId())
                .setClusterId(settings.clusterId())
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(false);
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("the embedded broker could not format " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> properties(Path folder, BrokerSettings settings) {
        String clients = "PLAINTEXT://127.0.0.1:" + settings.ports().clients();
        String controllers = "CONTROLLER://127.0.0.1:" + settings.ports().controllers();
        String copies = Integer.toString(settings.copies());
        String leastCopies = Integer.toString(settings.leastCopies());
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(settings.nodeId()));
        properties.put("controller.quorum.voters", settings.voters());
        properties.put("listeners", clients + "," + controllers);
        properties.put("advertised.listeners", clients);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("message.max.bytes", Integer.toString(LARGEST_RECORD));
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
        properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        properties.put("default.replication.factor", copies);
        properties.put("min.insync.replicas", leastCopies);
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", copies);
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", leastCopies);
        properties.put("share.coordinator.state.topic.min.isr", leastCopies);
        properties.putAll(settings.properties());
        return properties;
    }
}
