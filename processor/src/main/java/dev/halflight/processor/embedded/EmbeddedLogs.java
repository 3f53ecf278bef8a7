/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps from the user what Kafka warns of at every start and end of a broker that lives for a single run. */
final class EmbeddedLogs {
    private static final List<String> CHATTY =
            List.of("org.apache.kafka.controller.QuorumController", "org.apache.kafka.clients.NetworkClient");

    private EmbeddedLogs() {}

    static void quiet() {
        for (String name : CHATTY) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.ERROR);
            }
        }
    }
}
