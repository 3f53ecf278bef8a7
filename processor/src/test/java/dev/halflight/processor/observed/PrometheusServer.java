/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Prometheus of this machine that scrapes one address every second. */
final class PrometheusServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Path log;
    private final URI address;

    /**
     * Starts.
     *
     * @param folder for its data
     * @param rules a file of rules
     */
    PrometheusServer(Path program, Path folder, URI scraped, Path rules) throws IOException {
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%s']
                scrape_configs:
                  - {job_name: halflight, static_configs: [{targets: ['%s']}]}
                """.formatted(rules.toAbsolutePath(), scraped.getAuthority()));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        log = folder.resolve("prometheus.log");
        address = URI.create("http://127.0.0.1:" + port);
        process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** A program of this machine. */
    static Optional<Path> find(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs promtool, which must end well; returns what it says. */
    static String promtool(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " fails:\n" + said);
        }
        return said;
    }

    /** The answer to a query; empty while the server is starting. */
    List<JsonNode> query(String expression) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IOException("Prometheus has ended:\n" + Files.readString(log));
        }
        URI query = address.resolve("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        String body;
        try {
            body = client.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofString())
                    .body();
        } catch (ConnectException e) {
            return List.of();
        }
        if (!body.startsWith("{")) {
            return List.of();
        }
        JsonNode answer = json.readTree(body);
        if (!answer.path("status").asText().equals("success")) {
            throw new AssertionError(expression + ": " + answer.path("error").asText());
        }
        List<JsonNode> results = new ArrayList<>();
        answer.path("data").path("result").forEach(results::add);
        return results;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
