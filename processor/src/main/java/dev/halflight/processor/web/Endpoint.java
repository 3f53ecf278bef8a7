/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** One path, to be read: the JDK's server would hand it every path that starts so, and every method. */
record Endpoint(String path, HttpHandler handler) implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!exchange.getRequestURI().getPath().equals(path)) {
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
