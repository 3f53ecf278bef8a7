/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * One of the brokers of a cluster; each of them is a controller too.
 *
 * @param clusterId the same for all
 * @param cluster the ports of all, on 127.0.0.1
 * @param node which of them it is, from 0
 * @param properties what Kafka is to know besides; they overrule ours
 */
public record BrokerSettings(String clusterId, List<Ports> cluster, int node, Map<String, String> properties) {
    private static final int MOST_COPIES = 3;

    /** Where a broker listens to its clients, and where to the other controllers. */
    public record Ports(int clients, int controllers) {}

    public BrokerSettings {
        cluster = List.copyOf(cluster);
        properties = Map.copyOf(properties);
        if (node < 0 || node >= cluster.size()) {
            throw new IllegalArgumentException("there is no broker " + node + " among " + cluster.size());
        }
    }

    /**
     * A broker alone.
     *
     * @param port where it listens to its clients
     * @throws IOException if there is no free port for its controller
     */
    public static BrokerSettings alone(int port) throws IOException {
        return new BrokerSettings(Uuid.randomUuid().toString(), List.of(new Ports(port, freePort())), 0, Map.of());
    }

    /** The same broker with other properties. */
    public BrokerSettings with(Map<String, String> other) {
        return new BrokerSettings(clusterId, cluster, node, other);
    }

    /**
     * A port that nobody listens to at the moment.
     *
     * @throws IOException if there is none
     */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Its own ports. */
    public Ports ports() {
        return cluster.get(node);
    }

    /** Kafka's number of it. */
    int nodeId() {
        return node + 1;
    }

    /** Who votes on the cluster's metadata, as Kafka wants to read it. */
    String voters() {
        return IntStream.range(0, cluster.size())
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + cluster.get(i).controllers())
                .collect(Collectors.joining(","));
    }

    /** Copies of each partition. */
    int copies() {
        return Math.min(MOST_COPIES, cluster.size());
    }

    /** Copies that must have a record before it counts as written: of three, two. */
    int leastCopies() {
        return Math.max(1, copies() - 1);
    }
}
