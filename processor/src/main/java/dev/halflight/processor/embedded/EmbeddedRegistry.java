/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.halflight.processor.embedded.RegisteredSchemas.Version;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * A schema registry in this JVM that speaks as much of Confluent's REST interface as its clients need: Avro schemas without
 * references, backward compatible, kept in memory. It listens on 127.0.0.1 only.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final ObjectMapper json = new ObjectMapper();
    private final RegisteredSchemas schemas;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "embedded-registry");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private final int port;

    /**
     * Starts without schemas.
     *
     * @param port 0 for a free one
     * @throws IOException if the port cannot be had
     */
    public EmbeddedRegistry(int port) throws IOException {
        this(port, new RegisteredSchemas());
    }

    private EmbeddedRegistry(int port, RegisteredSchemas schemas) throws IOException {
        this.schemas = schemas;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        this.port = server.getAddress().getPort();
    }

    /**
     * Starts again what has been closed: on its port, with its schemas.
     *
     * @throws IOException if the port cannot be had
     */
    public EmbeddedRegistry again() throws IOException {
        return new EmbeddedRegistry(port, schemas);
    }

    /** The value of {@code schema.registry.url} for its clients. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange, 200, route(exchange));
            } catch (Refusal e) {
                answer(exchange, e.code / 100, Map.of("error_code", e.code, "message", String.valueOf(e.getMessage())));
            } catch (JsonProcessingException | AvroRuntimeException e) {
                answer(exchange, 422, Map.of("error_code", 42201, "message", "Invalid schema: " + e.getMessage()));
            }
        }
    }

    private Object route(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        return switch (exchange.getRequestMethod() + " " + path[0] + " " + path.length) {
            case "GET schemas 3" -> Map.of("schema", schema(path[2]).toString());
            case "GET subjects 1" -> schemas.subjects();
            case "GET subjects 3" ->
                versions(path[1]).stream().map(Version::version).toList();
            case "GET subjects 4" -> describe(version(path[1], path[3]));
            case "POST subjects 2" -> describe(find(path[1], body(exchange)));
            case "POST subjects 3" ->
                Map.of("id", register(path[1], body(exchange)).id());
            case "POST compatibility 5" ->
                Map.of(
                        "is_compatible",
                        RegisteredSchemas.canRead(
                                body(exchange), version(path[2], path[4]).schema()));
            case "GET config 1", "GET config 2" -> Map.of("compatibilityLevel", "BACKWARD");
            default -> throw new Refusal(40400, exchange.getRequestMethod() + " " + String.join("/", path));
        };
    }

    private Schema schema(String id) {
        return schemas.schema(number(id)).orElseThrow(() -> new Refusal(40403, "Schema " + id + " not found"));
    }

    private List<Version> versions(String subject) {
        List<Version> versions = schemas.versions(subject);
        if (versions.isEmpty()) {
            throw new Refusal(40401, "Subject '" + subject + "' not found.");
        }
        return versions;
    }

    private Version version(String subject, String version) {
        List<Version> versions = versions(subject);
        int number = version.equals("latest") ? versions.size() : number(version);
        if (number < 1 || number > versions.size()) {
            throw new Refusal(40402, "Version " + version + " not found.");
        }
        return versions.get(number - 1);
    }

    private Version find(String subject, Schema schema) {
        versions(subject);
        return schemas.find(subject, schema).orElseThrow(() -> new Refusal(40403, "Schema not found"));
    }

    private Version register(String subject, Schema schema) {
        return schemas.register(subject, schema)
                .orElseThrow(() -> new Refusal(40901, "The schema cannot read the latest version of " + subject));
    }

    private static Map<String, Object> describe(Version version) {
        return Map.of(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.schema().toString());
    }

    private Schema body(HttpExchange exchange) throws IOException {
        String schema = json.readTree(exchange.getRequestBody()).path("schema").asText();
        return new SchemaParser().parse(schema).mainSchema();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal(42202, text + " is not a number");
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** An answer other than 200: the code's first three digits are the HTTP status. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int code;

        Refusal(int code, String message) {
            super(message);
            this.code = code;
        }
    }
}
