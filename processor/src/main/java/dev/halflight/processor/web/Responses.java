/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of plain text. */
final class Responses {
    private Responses() {}

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        boolean onlyHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, onlyHead ? -1 : body.length);
        if (!onlyHead) {
            exchange.getResponseBody().write(body);
        }
    }
}
