/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Until it is closed, Kafka's clients log nothing: their caller says of what goes wrong, and they would say it again and again. */
public final class QuietClients implements AutoCloseable {
    private final Logger clients = (Logger) LoggerFactory.getLogger("org.apache.kafka.clients");
    private final @Nullable Level before = clients.getLevel();

    public QuietClients() {
        clients.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        clients.setLevel(before);
    }
}
