/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.halflight.schemas.wire.WireFormatException.Reason;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaRegistryTest {
    private static final Schema SCHEMA = Observation.getClassSchema();

    @Test
    void shouldAskOnceForEachAnswer() throws IOException {
        try (var server = new OneSchemaRegistry(7, SCHEMA);
                var registry = new SchemaRegistry(server.url(), Map.of())) {
            assertThat(registry.register("observations", SCHEMA)).isEqualTo(7);
            assertThat(registry.schema(7)).isEqualTo(SCHEMA);
            int answers = server.answers();

            assertThat(registry.register("observations", SCHEMA)).isEqualTo(7);
            assertThat(registry.schema(7)).isEqualTo(SCHEMA);
            assertThat(server.answers()).isEqualTo(answers);
        }
    }

    @Test
    void shouldTellARegistryThatIsAwayFromOneThatRefuses() throws IOException {
        try (var server = new OneSchemaRegistry(7, SCHEMA);
                var registry = new SchemaRegistry(server.url(), Map.of())) {
            server.failWith(503);
            assertThat(reason(registry, 7)).isEqualTo(Reason.REGISTRY_UNREACHABLE);
            server.failWith(401);
            assertThat(reason(registry, 7)).isEqualTo(Reason.REGISTRY_REFUSED);
            server.failWith(404);
            assertThat(reason(registry, 7)).isEqualTo(Reason.UNKNOWN_SCHEMA_ID);

            server.failWith(200);
            assertThat(registry.schema(7)).isEqualTo(SCHEMA);
        }
    }

    @Test
    void shouldSayWhichRegistryDoesNotAnswer() throws IOException {
        String url;
        try (var server = new OneSchemaRegistry(7, SCHEMA)) {
            url = server.url();
        }
        try (var registry = new SchemaRegistry(url, Map.of())) {
            assertThat(reason(registry, 7)).isEqualTo(Reason.REGISTRY_UNREACHABLE);
            assertThat(Reason.REGISTRY_UNREACHABLE.retriable()).isTrue();
            assertThat(catchThrowableOfType(WireFormatException.class, () -> registry.schema(7)))
                    .hasMessageContaining(url);
        }
    }

    @Test
    void shouldAuthorizeItselfAsItsPropertiesSay() throws IOException {
        Map<String, String> properties =
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "me:secret");
        try (var server = new OneSchemaRegistry(7, SCHEMA);
                var registry = new SchemaRegistry(server.url(), properties)) {
            assertThat(server.authorization()).isNull();
            registry.schema(7);
            assertThat(server.authorization()).isEqualTo("Basic bWU6c2VjcmV0");
        }
    }

    @Test
    void shouldTakeCredentialsOutOfTheUrl() throws IOException {
        try (var server = new OneSchemaRegistry(7, SCHEMA);
                var registry = new SchemaRegistry(server.url().replace("://", "://me:s%40cret+1@"), Map.of())) {
            registry.schema(7);
            assertThat(server.authorization()).isEqualTo("Basic bWU6c0BjcmV0KzE=");

            server.failWith(503);
            assertThat(catchThrowableOfType(WireFormatException.class, () -> registry.schema(8)))
                    .hasMessageContaining(server.url())
                    .hasMessageNotContaining("cret");
        }
    }

    @Test
    void shouldSayWhatToDoWhereItIsRefused() throws IOException {
        try (var server = new OneSchemaRegistry(7, SCHEMA);
                var registry = new SchemaRegistry(server.url(), Map.of())) {
            server.failWith(401);
            assertThat(catchThrowableOfType(WireFormatException.class, () -> registry.schema(7)))
                    .hasMessageContaining("set schema.registry.basic.auth.credentials.source=USER_INFO");
            server.failWith(403);
            assertThat(catchThrowableOfType(WireFormatException.class, () -> registry.schema(7)))
                    .hasMessageContaining("grant reading and registering of schemas");
        }
    }

    private static Reason reason(SchemaRegistry registry, int id) {
        return catchThrowableOfType(WireFormatException.class, () -> registry.schema(id))
                .reason();
    }
}
