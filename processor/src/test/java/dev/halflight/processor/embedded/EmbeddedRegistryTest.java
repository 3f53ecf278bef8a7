/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.v1.ClassProbabilities;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedRegistryTest {
    private static final Schema FIRST =
            SchemaBuilder.record("Thing").fields().requiredInt("a").endRecord();
    private static final Schema SECOND = SchemaBuilder.record("Thing")
            .fields()
            .requiredInt("a")
            .optionalInt("b")
            .endRecord();
    private static final Schema INCOMPATIBLE =
            SchemaBuilder.record("Thing").fields().requiredString("c").endRecord();

    private EmbeddedRegistry server;
    private SchemaRegistry client;

    @BeforeEach
    void start() throws IOException {
        server = new EmbeddedRegistry(0);
        client = new SchemaRegistry(server.url(), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void shouldGiveASchemaOneIdWhicheverTheTopic() {
        int id = client.register("one", FIRST);

        assertThat(client.register("one", FIRST)).isEqualTo(id);
        assertThat(client.register("another", FIRST)).isEqualTo(id);
        assertThat(client.register("one", SECOND)).isNotEqualTo(id);
        assertThat(client.schema(id)).isEqualTo(FIRST);
    }

    @Test
    void shouldKnowItsSchemasWhenItIsStartedAgain() throws IOException {
        int id = client.register("one", FIRST);
        server.close();
        try (SchemaRegistry late = new SchemaRegistry(server.url(), Map.of())) {
            assertThatThrownBy(() -> late.schema(id)).isInstanceOf(WireFormatException.class);

            server = server.again();

            assertThat(late.schema(id)).isEqualTo(FIRST);
        }
    }

    @Test
    void shouldSayThatAnIdIsUnknown() {
        var failure = catchThrowableOfType(WireFormatException.class, () -> client.schema(12345));

        assertThat(failure.reason()).isEqualTo(WireFormatException.Reason.UNKNOWN_SCHEMA_ID);
        assertThat(failure).hasMessageContaining("40403");
    }

    @Test
    void shouldRefuseASchemaThatCannotReadTheLatestVersion() {
        client.register("one", FIRST);

        assertThatThrownBy(() -> client.register("one", INCOMPATIBLE))
                .isInstanceOfSatisfying(
                        WireFormatException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(WireFormatException.Reason.REGISTRY_REFUSED));
    }

    @Test
    void shouldListSubjectsAndVersions() throws Exception {
        client.register("one", FIRST);
        client.register("one", SECOND);

        assertThat(get("/subjects").body()).isEqualTo("[\"one-value\"]");
        assertThat(get("/subjects/one-value/versions").body()).isEqualTo("[1,2]");
        assertThat(get("/subjects/one-value/versions/latest").body()).contains("\"version\":2");
        assertThat(get("/subjects/one-value/versions/1").body()).contains("\"version\":1");
        assertThat(get("/config").body()).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void shouldAnswerInConfluentsContentTypeWithConfluentsCodes() throws Exception {
        HttpResponse<String> unknown = get("/subjects/none/versions");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("40401");
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/vnd.schemaregistry.v1+json");
        assertThat(post("/subjects/one-value/versions", "{\"schema\":\"no schema\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayWhetherASchemaIsCompatible() throws Exception {
        client.register("one", FIRST);
        String path = "/compatibility/subjects/one-value/versions/latest";

        assertThat(post(path, body(SECOND)).body()).isEqualTo("{\"is_compatible\":true}");
        assertThat(post(path, body(INCOMPATIBLE)).body()).isEqualTo("{\"is_compatible\":false}");
    }

    @Test
    void shouldServeRecordsOfTheWireFormat() {
        var probabilities = new ClassProbabilities(0.1f, 0.7f, 0.2f);
        byte[] bytes = new RecordSerializer<ClassProbabilities>(client).serialize("classes", probabilities);

        try (var reader = new RecordDeserializer<ClassProbabilities>(client, ClassProbabilities.getClassSchema())) {
            assertThat(reader.deserialize("classes", bytes)).isEqualTo(probabilities);
        }
    }

    private static String body(Schema schema) {
        return "{\"schema\":\"" + schema.toString().replace("\"", "\\\"") + "\"}";
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
