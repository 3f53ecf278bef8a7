/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;

/** Whether there is a Kafka cluster that lets us in. */
final class BrokerCheck implements Check {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String METADATA = "metadata.version";

    private final ClusterView cluster;
    private final List<Finding> findings = new ArrayList<>();

    BrokerCheck(ClusterView cluster) {
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public List<Finding> look() throws IOException, InterruptedException {
        try {
            // Kafka's client waits long for one that is not there, and does not say why
            List<String> unreachable = unreachable();
            cluster.open(admin -> ask(admin, unreachable));
            return findings;
        } finally {
            cluster.giveUp();
        }
    }

    private void ask(Admin admin, List<String> unreachable) throws IOException, InterruptedException {
        try {
            DescribeClusterResult described = admin.describeCluster();
            int brokers = cluster.answer(described.nodes()).size();
            String found = brokers + (brokers == 1 ? " broker, " : " brokers, ") + "cluster id "
                    + cluster.answer(described.clusterId()) + version(admin);
            findings.add(
                    unreachable.isEmpty()
                            ? Finding.ok(name(), found)
                            : Finding.warning(
                                    name(),
                                    found + ", but " + String.join("; ", unreachable),
                                    "mend or remove that address of bootstrap.servers"));
        } catch (ExecutionException e) {
            throw new IOException(unanswered(e), e);
        }
    }

    /** What is wrong with addresses that nobody can connect to. */
    private List<String> unreachable() throws IOException {
        List<String> wrong = new ArrayList<>();
        String[] addresses = cluster.access().kafka().bootstrapServers().split("\\s*,\\s*");
        for (String address : addresses) {
            int colon = address.lastIndexOf(':');
            InetSocketAddress place = new InetSocketAddress(
                    address.substring(0, colon).replaceAll("[\\[\\]]", ""),
                    Integer.parseInt(address.substring(colon + 1)));
            if (place.isUnresolved()) {
                wrong.add("there is no host " + place.getHostString());
                continue;
            }
            try (Socket socket = new Socket()) {
                socket.connect(place, (int) CONNECT.toMillis());
            } catch (IOException e) {
                wrong.add("nothing answers at " + address + " (" + e.getMessage() + ")");
            }
        }
        if (wrong.size() == addresses.length) {
            throw new IOException(
                    String.join("; ", wrong) + ": start the broker, or name another with bootstrap.servers=HOST:PORT");
        }
        return wrong;
    }

    /** Kafka does not tell its version, but that of its metadata, which new versions raise. */
    private String version(Admin admin) throws IOException, InterruptedException {
        try {
            FinalizedVersionRange level = cluster.answer(
                            admin.describeFeatures().featureMetadata())
                    .finalizedFeatures()
                    .get(METADATA);
            return level == null ? "" : ", " + METADATA + " " + level.maxVersionLevel();
        } catch (ExecutionException e) {
            // clusters before KRaft have none, and the stream does not need it
            return "";
        }
    }

    private String unanswered(ExecutionException failure) {
        String protocol = cluster.properties().getOrDefault("security.protocol", "PLAINTEXT");
        return cluster.place() + " takes connections and does not answer ("
                + failure.getCause().getMessage()
                + "): either that is no Kafka broker, or it demands another kafka.security.protocol than " + protocol
                + ", or it names addresses to its clients (advertised.listeners) that cannot be reached from here";
    }
}
