/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.halflight.processor.log.LogOutput;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps from the user what Kafka warns of at every start and end of a broker that lives for a single run, and, unless the log is for a
 * machine, what a worker logs of itself and of records: a command that brings its own broker tells of them.
 */
final class EmbeddedLogs {
    private static final List<String> CHATTY =
            List.of("org.apache.kafka.controller.QuorumController", "org.apache.kafka.clients.NetworkClient");

    private static final List<String> OF_WORKERS =
            List.of("dev.halflight.processor.log.Lifecycle", "dev.halflight.processor.enrich.RecordLog");

    private EmbeddedLogs() {}

    static void quiet() {
        CHATTY.forEach(EmbeddedLogs::quiet);
        if (!LogOutput.isJson()) {
            OF_WORKERS.forEach(EmbeddedLogs::quiet);
        }
    }

    private static void quiet(String name) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }
}
