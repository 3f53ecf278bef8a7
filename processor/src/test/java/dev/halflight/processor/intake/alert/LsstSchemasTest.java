/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry as LSST runs one, which is asked for ids that are versions. */
class LsstSchemasTest {
    private static final Schema OTHER =
            SchemaBuilder.record("weather").fields().requiredInt("rain").endRecord();

    @TempDir
    Path folder;

    private final Map<String, Schema> answers = Collections.synchronizedMap(new HashMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private SchemaRegistry registry;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("any-name.avsc"), SyntheticAlerts.SCHEMA.toString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        registry = new SchemaRegistry(url(), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Schema schema = answers.get(path);
            Map<String, Object> body = schema == null
                    ? Map.of("error_code", 40403, "message", "Schema not found")
                    : Map.of("schema", schema.toString(), "id", 7, "version", 1, "subject", "s");
            byte[] bytes = new ObjectMapper().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(schema == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private LsstSchemas withFolder(SchemaRegistry asks) throws IOException {
        return new LsstSchemas(Optional.of(asks), Optional.of(new SchemaFolder(folder)));
    }

    @Test
    void shouldAskTheRegistryForTheIdAndOnce() throws Exception {
        answers.put("/schemas/ids/1100", SyntheticAlerts.SCHEMA);
        AlertReader reader =
                new AlertReader(new LsstSchemas(Optional.of(registry), Optional.empty()), Set.of(Stamp.TEMPLATE));
        byte[] packet = SyntheticAlerts.framed(SyntheticAlerts.alert(1), SyntheticAlerts.SCHEMA_ID);

        for (int k = 0; k < 3; k++) {
            assertThat(reader.read(packet)).hasSize(1);
        }

        assertThat(asked).containsExactly("/schemas/ids/1100");
    }

    @Test
    void shouldAskForTheSubjectWhereTheIdIsUnknownOrOfSomethingElse() throws Exception {
        answers.put("/subjects/lsst-alerts-v11.0-value/versions/latest", SyntheticAlerts.SCHEMA);
        LsstSchemas schemas = new LsstSchemas(Optional.of(registry), Optional.empty());

        assertThat(schemas.schema(1100)).isEqualTo(SyntheticAlerts.SCHEMA);

        answers.put("/schemas/ids/1100", OTHER);
        assertThat(schemas.schema(1100)).isEqualTo(SyntheticAlerts.SCHEMA);
    }

    @Test
    void shouldTakeTheFolderWhereTheRegistryDoesNotKnow() throws Exception {
        assertThat(withFolder(registry).schema(1100)).isEqualTo(SyntheticAlerts.SCHEMA);

        AlertException refusal = catchThrowableOfType(
                AlertException.class, () -> withFolder(registry).schema(704));
        assertThat(refusal.kind()).isEqualTo(Kind.UNKNOWN_SCHEMA);
        assertThat(refusal).hasMessageContaining("version 7.4").hasMessageContaining("the folder has 11.0 only");
    }

    @Test
    void shouldTakeTheFolderWhileTheRegistryIsAway() throws Exception {
        try (SchemaRegistry away = new SchemaRegistry("http://127.0.0.1:1", Map.of())) {
            assertThat(withFolder(away).schema(1100)).isEqualTo(SyntheticAlerts.SCHEMA);
            assertThatThrownBy(() -> withFolder(away).schema(900))
                    .isInstanceOfSatisfying(
                            WireFormatException.class,
                            failure -> assertThat(failure.reason().retriable()).isTrue());
        }
    }

    @Test
    void shouldSayWhoItIs() throws Exception {
        answers.put("/schemas/ids/1100", SyntheticAlerts.SCHEMA);
        server.removeContext("/");
        server.createContext("/", this::answer).setAuthenticator(new BasicAuthenticator("schemas") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("broker") && password.equals("right");
            }
        });
        Map<String, String> login =
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "broker:right");

        try (SchemaRegistry known = new SchemaRegistry(url(), login)) {
            assertThat(new LsstSchemas(Optional.of(known), Optional.empty()).schema(1100))
                    .isEqualTo(SyntheticAlerts.SCHEMA);
        }
        assertThatThrownBy(() -> new LsstSchemas(Optional.of(registry), Optional.empty()).schema(1100))
                .hasMessageContaining("set schema.registry.basic.auth.credentials.source");
    }

    @Test
    void shouldKnowLsstsRule() {
        assertThat(LsstSchemas.id(11, 0)).isEqualTo(1100);
        assertThat(LsstSchemas.version(703)).isEqualTo("7.3");
    }
}
