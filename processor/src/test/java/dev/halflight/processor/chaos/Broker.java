/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.embedded.BrokerSettings;
import dev.halflight.processor.embedded.BrokerSettings.Ports;
import dev.halflight.processor.embedded.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One of several brokers, in a process of its own. Arguments: folder, cluster id, number, each broker's two ports. */
final class Broker {
    private static final Map<String, String> FOR_SMALL_MACHINES = Map.of(
            "num.network.threads",
            "2",
            "num.io.threads",
            "4",
            "log.index.size.max.bytes",
            "1048576",
            // leaders of a broker that was killed are replaced after so long
            "broker.session.timeout.ms",
            "4000",
            "broker.heartbeat.interval.ms",
            "1000");

    private Broker() {}

    static List<String> arguments(Path folder, String clusterId, int number, List<Integer> ports) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), clusterId, Integer.toString(number)));
        ports.forEach(port -> arguments.add(port.toString()));
        return arguments;
    }

    public static void main(String[] arguments) throws IOException {
        Lifeline.hold(command -> {});
        List<Ports> cluster = IntStream.iterate(3, i -> i < arguments.length, i -> i + 2)
                .mapToObj(i -> new Ports(Integer.parseInt(arguments[i]), Integer.parseInt(arguments[i + 1])))
                .toList();
        BrokerSettings settings =
                new BrokerSettings(arguments[1], cluster, Integer.parseInt(arguments[2]), FOR_SMALL_MACHINES);
        EmbeddedBroker broker = new EmbeddedBroker(Path.of(arguments[0]), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }
}
