/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/**
 * What is served at a path, to be read: the JDK's server would hand it every path that starts so, and every method.
 *
 * @param below whether it serves what is below the path, which ends with a slash, instead of the path itself
 */
public record Endpoint(String path, boolean below, HttpHandler handler) implements HttpHandler {
    /** At this path alone. */
    public static Endpoint at(String path, HttpHandler handler) {
        return new Endpoint(path, false, handler);
    }

    /** At all paths that begin with this one, which ends with a slash. */
    public static Endpoint below(String path, HttpHandler handler) {
        return new Endpoint(path, true, handler);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String asked = exchange.getRequestURI().getPath();
            if (below ? asked.length() <= path.length() : !asked.equals(path)) {
                Responses.send(exchange, 404, "there is nothing here");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                Responses.send(exchange, 405, "only GET and HEAD");
            } else {
                handler.handle(exchange);
            }
        }
    }
}
