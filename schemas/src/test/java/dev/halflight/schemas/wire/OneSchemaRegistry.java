/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A registry over HTTP that knows one schema, under one id, and remembers what it was asked. */
final class OneSchemaRegistry implements AutoCloseable {
    private final HttpServer server;
    private final byte[] registered;
    private final byte[] schema;
    private volatile int status = 200;
    private volatile int answers;
    private volatile @Nullable String authorization;

    OneSchemaRegistry(int id, Schema schema) throws IOException {
        registered = new ObjectMapper().writeValueAsBytes(Map.of("id", id));
        this.schema = new ObjectMapper().writeValueAsBytes(Map.of("schema", schema.toString()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/subjects", exchange -> answer(exchange, registered));
        server.createContext("/schemas/ids/" + id, exchange -> answer(exchange, this.schema));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int answers() {
        return answers;
    }

    /** What the last question was authorized with. */
    @Nullable
    String authorization() {
        return authorization;
    }

    void failWith(int status) {
        this.status = status;
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        answers++;
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] bytes = status == 200 ? body : "{\"error_code\":1,\"message\":\"no\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
