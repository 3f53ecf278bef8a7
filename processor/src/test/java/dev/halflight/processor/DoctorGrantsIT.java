/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.secured.SecuredCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code halflight doctor} and {@code topics} on a cluster that does not let everybody do everything. */
@Timeout(300)
class DoctorGrantsIT {
    @TempDir
    static Path folder;

    private static SecuredCluster cluster;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        cluster = new SecuredCluster(folder, List.of("nobody", "half"));
        registry = new EmbeddedRegistry(0);
        cluster.grant("half", ResourceType.TOPIC, SecuredCluster.TOPICS.observations(), AclOperation.READ);
        cluster.grant("half", ResourceType.TOPIC, SecuredCluster.TOPICS.enriched(), AclOperation.WRITE);
        cluster.grant("half", ResourceType.TOPIC, SecuredCluster.TOPICS.deadLetters(), AclOperation.WRITE);
        cluster.grant("half", ResourceType.GROUP, SecuredCluster.APPLICATION, AclOperation.DESCRIBE);
        cluster.grant("half", ResourceType.TRANSACTIONAL_ID, SecuredCluster.APPLICATION + "-", AclOperation.DESCRIBE);
    }

    @AfterAll
    static void stop() {
        registry.close();
        cluster.close();
    }

    private static Program as(String user, String... command) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", cluster.login());
        settings.put("schema.registry.url", registry.url());
        settings.put("stream.largest-record", "1MB");
        settings.put("web.port", "0");
        settings.put("model.reconstruct", "false");
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.sasl.mechanism", "PLAIN");
        settings.put("kafka.sasl.jaas.config", cluster.credentials(user));
        cluster.certificate().trusted().forEach((key, value) -> settings.put("kafka." + key, value));
        List<Object> arguments = new ArrayList<>(List.of((Object[]) command));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        Program program = Program.run(arguments.toArray());
        assertThat(program.printed() + " " + program.errors()).doesNotContain(cluster.password(user));
        return program;
    }

    private static List<String> about(Program program, String check) {
        return program.printed().stream()
                .filter(line -> line.matches("\\w+ +" + check + " .*"))
                .toList();
    }

    @Test
    void shouldFindAllGrantsOfWhoHasThem() {
        Program program = as(SecuredCluster.ALLOWED, "doctor");

        assertThat(about(program, "grants"))
                .containsExactly("ok       grants    User:allowed may do all that the stream must");
        assertThat(program.printed()).noneMatch(line -> line.startsWith("wrong"));
        assertThat(program.exit()).isZero();
        assertThat(about(program, "topic"))
                .as("settings need a grant that the stream does without")
                .anySatisfy(line -> assertThat(line).contains("its settings cannot be seen", "DESCRIBE_CONFIGS"));
    }

    @Test
    void shouldNameGrantsOnGroupAndTransactionsBeforeTheStreamStarts() {
        Program program = as("half", "doctor");

        assertThat(about(program, "grants"))
                .containsExactly(
                        "wrong    grants    User:half may not do all that the stream must: grant READ on group halflight,"
                                + " WRITE on the transactional ids that begin with halflight-");
        assertThat(program.exit()).isEqualTo(1);
    }

    @Test
    void shouldNameEveryGrantThatIsMissing() {
        Program program = as("nobody", "doctor");

        assertThat(about(program, "grants"))
                .singleElement()
                .asString()
                .contains(
                        "READ on topic halflight.observations",
                        "WRITE on topic halflight.enriched",
                        "WRITE on topic halflight.dead-letters",
                        "READ on group halflight",
                        "WRITE on the transactional ids");
    }

    @Test
    void shouldSayWhatTheTopicsCommandMustBeGranted() {
        Program program = as("nobody", "topics", "--apply");

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors()).singleElement().asString().contains("DESCRIBE", "CREATE", "ALTER_CONFIGS");
    }
}
