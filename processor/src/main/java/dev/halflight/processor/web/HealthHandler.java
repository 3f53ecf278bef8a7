/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 200 where the health asked for is good, 503 where it is not, and says why. */
final class HealthHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HealthHandler.class);

    private final Supplier<Health> health;

    HealthHandler(Supplier<Health> health) {
        this.health = health;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Health now = check();
        Responses.send(exchange, now instanceof Health.Healthy ? 200 : 503, now.text());
    }

    private Health check() {
        try {
            return health.get();
        } catch (RuntimeException e) {
            LOG.warn("A health check failed", e);
            return new Health.Unhealthy("the check itself failed: " + e);
        }
    }
}
