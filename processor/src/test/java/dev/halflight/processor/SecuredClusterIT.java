/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.secured.CapturedLogs;
import dev.halflight.processor.secured.Certificate;
import dev.halflight.processor.secured.SecuredCluster;
import dev.halflight.processor.secured.SecuredRegistry;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program before doors that do not open: it ends with one line that says what to set or to grant, and no secret in it. */
@Timeout(300)
class SecuredClusterIT {
    private static final String GROUP = SecuredCluster.APPLICATION;
    private static final String OBSERVATIONS = SecuredCluster.TOPICS.observations();
    private static final String ENRICHED = SecuredCluster.TOPICS.enriched();
    private static final String DEAD_LETTERS = SecuredCluster.TOPICS.deadLetters();

    @TempDir
    static Path folder;

    private static SecuredCluster cluster;
    private static SecuredRegistry registry;
    private static EmbeddedRegistry open;
    private static Certificate stranger;

    private CapturedLogs logs;

    @BeforeAll
    static void start() throws Exception {
        List<String> users = new ArrayList<>(List.of("nobody", "noread", "nowrite", "nogroup", "notransaction"));
        users.addAll(List.of("writer", "idless", "groupless", "publisher"));
        cluster = new SecuredCluster(folder, users);
        registry = new SecuredRegistry(cluster.certificate(), cluster.password(SecuredCluster.ALLOWED));
        open = new EmbeddedRegistry(0);
        stranger = Certificate.make(folder, "stranger");
    }

    @AfterAll
    static void stop() {
        open.close();
        registry.close();
        cluster.close();
    }

    @BeforeEach
    void capture() {
        logs = new CapturedLogs();
    }

    @AfterEach
    void release() {
        logs.close();
    }

    private static Map<String, String> tls() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", cluster.tls());
        settings.put("schema.registry.url", open.url());
        settings.put("kafka.security.protocol", "SSL");
        settings.put("web.port", "0");
        settings.put("model.reconstruct", "false");
        cluster.certificate().trusted().forEach((key, value) -> settings.put("kafka." + key, value));
        return settings;
    }

    private static Map<String, String> login(String user) {
        Map<String, String> settings = tls();
        settings.put("bootstrap.servers", cluster.login());
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.sasl.mechanism", "PLAIN");
        settings.put("kafka.sasl.jaas.config", cluster.credentials(user));
        return settings;
    }

    private static Map<String, String> securedRegistry(String user, String password) {
        Map<String, String> settings = tls();
        settings.put("schema.registry.url", "https://" + registry.address());
        settings.put("schema.registry.basic.auth.credentials.source", "USER_INFO");
        settings.put("schema.registry.basic.auth.user.info", user + ":" + password);
        cluster.certificate().trusted().forEach((key, value) -> settings.put("schema.registry." + key, value));
        return settings;
    }

    /** Returns all that was said. */
    private String assertRefused(Map<String, String> settings, String... message) {
        return assertRefused(List.of("enrich"), settings, message);
    }

    private String assertRefused(List<String> command, Map<String, String> settings, String... message) {
        List<String> arguments = new ArrayList<>(command);
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));

        Program program = Program.run(arguments.toArray());

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("halflight: ").contains(message));
        String told = program.errors() + logs.text();
        for (String user : List.of(SecuredCluster.ALLOWED, "nobody", "noread", "nowrite", "nogroup", "notransaction")) {
            assertThat(told).doesNotContain(cluster.password(user));
        }
        assertThat(told).doesNotContain(cluster.certificate().password()).doesNotContain(stranger.password());
        return told;
    }

    private static void grant(String user, ResourceType type, String name, AclOperation operation)
            throws ExecutionException, InterruptedException {
        cluster.grant(user, type, name, operation);
    }

    private static void grantTopics(String user) throws ExecutionException, InterruptedException {
        grant(user, ResourceType.TOPIC, OBSERVATIONS, AclOperation.READ);
        grant(user, ResourceType.TOPIC, ENRICHED, AclOperation.WRITE);
        grant(user, ResourceType.TOPIC, DEAD_LETTERS, AclOperation.WRITE);
    }

    @Test
    void shouldRefuseAClusterThatAStrangerVouchesFor() {
        Map<String, String> settings = tls();
        stranger.trusted().forEach((key, value) -> settings.put("kafka." + key, value));

        assertRefused(
                settings,
                "the cluster at " + cluster.tls(),
                "do not trust each other",
                "certification path",
                "kafka.ssl.truststore.location");
    }

    @Test
    void shouldSayThatAClusterMayDemandAnotherProtocol() {
        Map<String, String> settings = tls();
        settings.put("kafka.security.protocol", "PLAINTEXT");
        settings.put("kafka.default.api.timeout.ms", "3000");
        settings.put("kafka.request.timeout.ms", "2000");

        assertRefused(
                settings, cluster.tls() + " cannot be asked", "another kafka.security.protocol", "PLAINTEXT is set");
    }

    @Test
    void shouldAskForCredentialsWhereThereAreNone() {
        Map<String, String> settings = login("nobody");
        settings.remove("kafka.sasl.jaas.config");

        assertRefused(settings, "no credentials: set kafka.sasl.mechanism and kafka.sasl.jaas.config");
    }

    @Test
    void shouldNotQuoteCredentialsThatCannotBeRead() {
        Map<String, String> settings = login("nobody");
        settings.computeIfPresent(
                "kafka.sasl.jaas.config",
                (key, value) -> value.replace("\"", "").replace("-", " "));

        String told = assertRefused(settings, "kafka.sasl.jaas.config cannot be read; it must be like");

        assertThat(told).doesNotContain(cluster.password("nobody").split("-")[4]);
    }

    @Test
    void shouldSayThatThePasswordIsWrong() {
        Map<String, String> settings = login("nobody");
        settings.computeIfPresent(
                "kafka.sasl.jaas.config", (key, value) -> value.replaceAll("password=\".", "password=\"x"));

        assertRefused(
                settings,
                "the cluster at " + cluster.login() + " does not accept the credentials of User:nobody",
                "set kafka.sasl.mechanism and kafka.sasl.jaas.config");
    }

    @Test
    void shouldNameEveryTopicThatMustBeGranted() {
        assertRefused(
                login("nobody"),
                "does not let User:nobody do what the stream must: grant WRITE on topic " + DEAD_LETTERS
                        + ", WRITE on topic " + ENRICHED + ", READ on topic " + OBSERVATIONS);
    }

    @Test
    void shouldNameTheTopicThatMayNotBeRead() throws Exception {
        grantTopics("noread");
        cluster.deny("noread", ResourceType.TOPIC, OBSERVATIONS, AclOperation.READ);

        assertRefused(login("noread"), "User:noread do what the stream must: grant READ on topic " + OBSERVATIONS);
    }

    @Test
    void shouldNameTheTopicThatMayNotBeWritten() throws Exception {
        grant("nowrite", ResourceType.TOPIC, OBSERVATIONS, AclOperation.READ);
        grant("nowrite", ResourceType.TOPIC, DEAD_LETTERS, AclOperation.WRITE);
        grant("nowrite", ResourceType.TOPIC, ENRICHED, AclOperation.READ);

        assertRefused(login("nowrite"), "User:nowrite do what the stream must: grant WRITE on topic " + ENRICHED);
    }

    @Test
    void shouldNameTheGroupThatMustBeGranted() throws Exception {
        grantTopics("nogroup");
        grant("nogroup", ResourceType.TRANSACTIONAL_ID, GROUP + "-", AclOperation.WRITE);

        assertRefused(login("nogroup"), "User:nogroup do what the stream must: grant READ on group " + GROUP);
        assertThat(logs.text()).doesNotContain("\tat ");
    }

    @Test
    void shouldNameTheTransactionalIdsThatMustBeGranted() throws Exception {
        grantTopics("notransaction");
        grant("notransaction", ResourceType.GROUP, GROUP, AclOperation.READ);

        assertRefused(
                login("notransaction"),
                "User:notransaction do what the stream must: grant WRITE and DESCRIBE on the transactional ids that begin with "
                        + GROUP + "-");
        assertThat(logs.text()).doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatTheRegistryWantsOtherCredentials() {
        String told = assertRefused(
                securedRegistry(SecuredCluster.ALLOWED, "wrong-password"),
                "https://" + registry.address(),
                "set schema.registry.basic.auth.credentials.source=USER_INFO and schema.registry.basic.auth.user.info");

        assertThat(told).doesNotContain("wrong-password");
    }

    @Test
    void shouldSayThatTheRegistryDoesNotLetTheUserIn() {
        assertRefused(
                securedRegistry(SecuredRegistry.FORBIDDEN, cluster.password(SecuredCluster.ALLOWED)),
                "https://" + registry.address(),
                "grant reading and registering of schemas to the user of schema.registry.basic.auth.user.info");
    }

    @Test
    void shouldRefuseARegistryThatAStrangerVouchesFor() {
        Map<String, String> settings =
                securedRegistry(SecuredCluster.ALLOWED, cluster.password(SecuredCluster.ALLOWED));
        stranger.trusted().forEach((key, value) -> settings.put("schema.registry." + key, value));

        assertRefused(settings, "https://" + registry.address(), "set schema.registry.ssl.truststore.location");
    }

    @Test
    void shouldSayWhatAPublicationMustBeGranted() throws Exception {
        Path file = folder.resolve("observations.avro");
        try (var writer = new AvroFileWriter<Observation>(file, Observation.getClassSchema())) {
            writer.add(TestObservations.withImages());
        }
        List<String> publish = List.of("publish", file.toString());
        String prefix = GROUP + "-publish-";
        for (String user : List.of("writer", "idless", "groupless", "publisher")) {
            cluster.grant(user, ResourceType.TOPIC, OBSERVATIONS, AclOperation.WRITE);
        }
        for (String user : List.of("idless", "groupless", "publisher")) {
            cluster.grant(user, ResourceType.TOPIC, OBSERVATIONS, AclOperation.READ);
        }
        for (String user : List.of("writer", "groupless", "publisher")) {
            cluster.grant(user, ResourceType.TRANSACTIONAL_ID, prefix, AclOperation.WRITE);
        }
        for (String user : List.of("writer", "publisher")) {
            cluster.grant(user, ResourceType.GROUP, prefix, AclOperation.READ);
        }

        assertRefused(publish, login("nobody"), "User:nobody publish: grant READ and WRITE on topic " + OBSERVATIONS);
        assertRefused(publish, login("writer"), "grant READ and WRITE on topic " + OBSERVATIONS);
        assertRefused(publish, login("idless"), "grant WRITE on the transactional ids that begin with " + prefix);
        assertRefused(publish, login("groupless"), "grant READ on the groups that begin with " + prefix);
        List<String> arguments = new ArrayList<>(publish);
        login("publisher").forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        Program granted = Program.run(arguments.toArray());
        assertThat(granted.errors()).isEmpty();
        assertThat(granted.printed()).containsExactly("published 1, refused 0 -> " + OBSERVATIONS);
    }
}
