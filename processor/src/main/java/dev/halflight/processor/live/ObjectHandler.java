/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/** All that is known of one object, by its key, while it is kept: with {@code ?opened} it is kept longer. */
final class ObjectHandler implements HttpHandler {
    private final String path;
    private final Kept kept;

    /**
     * A handler.
     *
     * @param path before the key
     */
    ObjectHandler(String path, Kept kept) {
        this.path = path;
        this.kept = kept;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath().substring(path.length());
        boolean opened = "opened".equals(exchange.getRequestURI().getQuery());
        Optional<LiveObject> object = opened ? kept.open(key) : kept.find(key);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (object.isEmpty()) {
            Answers.send(exchange, 404, "text/plain; charset=utf-8", "this object is not kept, or no longer\n");
        } else {
            Answers.send(exchange, 200, "application/json", object.get().details());
        }
    }
}
