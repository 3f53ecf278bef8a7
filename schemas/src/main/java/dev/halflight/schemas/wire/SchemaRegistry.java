/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import dev.halflight.schemas.wire.WireFormatException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLHandshakeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * A Confluent schema registry, asked through Confluent's own client. An answer is kept: an id's schema never changes.
 * Thread-safe.
 */
public final class SchemaRegistry implements Closeable {
    private static final int SCHEMAS_KEPT = 1000;

    /** A registry that does not answer must not hold up a stream thread for the minute that Confluent's client would wait. */
    private static final Map<String, String> TIMEOUTS =
            Map.of("http.connect.timeout.ms", "2000", "http.read.timeout.ms", "4000");

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final List<Integer> REFUSALS = List.of(UNAUTHORIZED, FORBIDDEN, 409, 422);

    private static final String UNTRUSTED =
            "; if its certificate is not trusted, set schema.registry.ssl.truststore.location"
                    + " and schema.registry.ssl.truststore.password to a store with the authority that signed it";

    private final String url;
    private final SchemaRegistryClient client;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Nothing is sent yet.
     *
     * @param url one or several of {@code http(s)://host:port}, with commas, or {@code mock://name} for one inside this JVM;
     *     credentials before the host, {@code https://name:password@host}, are taken out of it, and told to the registry alone
     * @param properties what Confluent's client is to know, such as {@code basic.auth.user.info}
     */
    public SchemaRegistry(String url, Map<String, String> properties) {
        RegistryAddress address = RegistryAddress.of(url);
        this.url = String.join(",", address.urls());
        Map<String, String> all = new HashMap<>(TIMEOUTS);
        all.putAll(address.credentials());
        all.putAll(properties);
        client = SchemaRegistryClientFactory.newClient(
                address.urls(), SCHEMAS_KEPT, List.of(new AvroSchemaProvider()), all, Map.of());
    }

    /** The subject of the values of a topic. */
    public static String subject(String topic) {
        return topic + "-value";
    }

    /**
     * The subjects that there are.
     *
     * @throws WireFormatException if the registry cannot be asked, or is none
     */
    public Set<String> subjects() {
        return ask("list the subjects", () -> Set.copyOf(client.getAllSubjects()));
    }

    /**
     * Whether the registry would take a schema as that of a topic's values, which has one already.
     *
     * @throws WireFormatException if the registry cannot be asked
     */
    public boolean accepts(String topic, Schema schema) {
        String subject = subject(topic);
        return ask(
                "compare " + schema.getFullName() + " with " + subject,
                () -> client.testCompatibility(subject, new AvroSchema(schema.toString())));
    }

    /**
     * Registers a schema as that of a topic's values, and returns its id; one that is registered already keeps its id.
     *
     * @throws WireFormatException if the registry refuses it or cannot be asked
     */
    public int register(String topic, Schema schema) {
        String subject = subject(topic);
        return ask(
                "register " + schema.getFullName() + " as " + subject,
                () -> client.register(subject, new AvroSchema(schema.toString())));
    }

    /**
     * The schema with an id.
     *
     * @throws WireFormatException if the registry does not know it or cannot be asked
     */
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = ask("look up schema " + id, () -> parse(id));
        schemas.put(id, schema);
        return schema;
    }

    /**
     * The latest schema of a subject; it may change, and is not kept.
     *
     * @throws WireFormatException if the registry does not know it or cannot be asked
     */
    public Schema schema(String subject) {
        return ask(
                "look up the schema of " + subject,
                () -> new SchemaParser()
                        .parse(client.getLatestSchemaMetadata(subject).getSchema())
                        .mainSchema());
    }

    private Schema parse(int id) throws IOException, RestClientException {
        if (client.getSchemaById(id) instanceof AvroSchema avro) {
            return new SchemaParser().parse(avro.rawSchema().toString()).mainSchema();
        }
        throw new WireFormatException(Reason.WRONG_RECORD, "schema " + id + " is not an Avro schema");
    }

    private <T> T ask(String question, Question<T> client) {
        String failure = "could not " + question + " at " + url + ": ";
        try {
            return client.ask();
        } catch (RestClientException e) {
            throw new WireFormatException(reason(e.getStatus()), failure + e.getMessage() + advice(e.getStatus()), e);
        } catch (SSLHandshakeException e) {
            throw new WireFormatException(Reason.REGISTRY_REFUSED, failure + e.getMessage() + UNTRUSTED, e);
        } catch (IOException e) {
            throw new WireFormatException(Reason.REGISTRY_UNREACHABLE, failure + e.getMessage(), e);
        }
    }

    private static String advice(int status) {
        return switch (status) {
            case UNAUTHORIZED ->
                "; it wants to know who asks: set schema.registry.basic.auth.credentials.source=USER_INFO and"
                        + " schema.registry.basic.auth.user.info=NAME:PASSWORD";
            case FORBIDDEN ->
                "; it knows who asks, but does not let them: grant reading and registering of schemas to the user of"
                        + " schema.registry.basic.auth.user.info";
            default -> "";
        };
    }

    private static Reason reason(int status) {
        if (status == NOT_FOUND) {
            return Reason.UNKNOWN_SCHEMA_ID;
        }
        return REFUSALS.contains(status) ? Reason.REGISTRY_REFUSED : Reason.REGISTRY_UNREACHABLE;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }
}
