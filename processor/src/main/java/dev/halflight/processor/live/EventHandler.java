/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Server-sent events: the greeting, the objects that are kept, then each as it comes. */
final class EventHandler implements HttpHandler {
    /** A client that loses the connection comes back after so many milliseconds. */
    private static final Event RETRY = new Event(0, "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));

    private final Audience audience;
    private final Kept kept;
    private final String instance;
    private final Event greeting;

    EventHandler(Audience audience, Kept kept, String instance, Event greeting) {
        this.audience = audience;
        this.kept = kept;
        this.instance = instance;
        this.greeting = greeting;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<Listener> joined = audience.join();
        if (joined.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", "10");
            Answers.send(exchange, 503, "text/plain; charset=utf-8", "as many as there may be are watching already\n");
            return;
        }
        try {
            serve(exchange, joined.get());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server stops");
        } finally {
            audience.leave(joined.get());
        }
    }

    private void serve(HttpExchange exchange, Listener listener) throws IOException, InterruptedException {
        Answers.secure(exchange);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        listener.write(out, RETRY);
        listener.write(out, greeting);
        long last = seen(exchange);
        for (LiveObject object : kept.since(last)) {
            listener.write(out, object.event());
            last = object.event().sequence();
        }
        listener.serve(out, last);
    }

    /** What the client had seen of this run of the program before it lost the connection; 0 where it begins. */
    private long seen(HttpExchange exchange) {
        String id = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElse("");
        if (!id.matches(instance + "/\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(id.substring(instance.length() + 1));
    }
}
