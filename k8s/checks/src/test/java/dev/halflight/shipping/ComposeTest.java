/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halflight.shipping.image.Compose;
import dev.halflight.shipping.policy.DeployedSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {
    private static final String BASE = "docker/compose.yaml";

    static List<String> overlays() {
        return List.of("", "docker/compose.gpu.yaml", "docker/compose.tls.yaml");
    }

    private static Compose compose(String overlay) {
        Compose base = Compose.read(Checkout.text(BASE));
        return overlay.isEmpty() ? base : base.with(Compose.read(Checkout.text(overlay)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void shouldKeepEveryRule(String overlay) {
        assertThat(compose(overlay).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void shouldGiveSettingsThatTheProgramKnowsAndTheMemoryThatItAsksFor(String overlay) {
        Compose compose = compose(overlay);
        DeployedSettings deployed = DeployedSettings.of(compose.environment("enrich"));
        int partitions = Integer.parseInt(compose.environment("topics").get("PARTITIONS"));
        long grace = Long.parseLong(
                compose.service("enrich").path("stop_grace_period").asText().replace("s", ""));

        assertThat(deployed.settings().kafka().bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(compose.memory("enrich")).isGreaterThan(deployed.memory(partitions));
        assertThat(grace).isGreaterThan(deployed.drain().toSeconds() + 10);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void shouldRunTheProgramFromAFileSystemThatCannotBeWrittenTo(String overlay) {
        JsonNode enrich = compose(overlay).service("enrich");

        assertThat(enrich.path("read_only").asBoolean()).isTrue();
        assertThat(enrich.path("tmpfs").get(0).asText()).startsWith("/tmp:").contains("exec");
    }

    @Test
    void shouldMakeTopicsThatHoldTheLargestRecord() {
        Compose compose = compose("");
        DeployedSettings deployed = DeployedSettings.of(compose.environment("enrich"));

        assertThat(Integer.parseInt(compose.environment("topics").get("LARGEST")))
                .isGreaterThan(deployed.settings().stream().largestRecord());
        for (String topic : deployed.settings().topics().all()) {
            assertThat(compose.service("topics").path("command").toString())
                    .contains(topic.substring("halflight.".length()));
        }
    }

    @Test
    void shouldEncryptWhateverLeavesAContainer() {
        Compose tls = compose("docker/compose.tls.yaml");
        Map<String, String> plain = new TreeMap<>(compose("").environment("enrich"));
        Map<String, String> secured = tls.environment("enrich");

        assertThat(plain).containsEntry("HALFLIGHT_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7");
        assertThat(secured).containsEntry("HALFLIGHT_KAFKA_SECURITY_PROTOCOL", "SSL");
        assertThat(secured.get("HALFLIGHT_SCHEMA_REGISTRY_URL")).startsWith("https://");
        assertThat(tls.environment("registry")).containsEntry("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
        assertThat(tls.environment("kafka").get("KAFKA_ADVERTISED_LISTENERS")).startsWith("SSL://kafka:9092");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prom/prometheus:v3.7.3  | prom/prometheus:latest | prometheus: the image is not pinned
            127.0.0.1:9090:9090     | 9090:9090              | prometheus: a port is open to the network
            cap_drop: [ALL]         | cap_drop: [NET_RAW]    | capabilities are kept
            no-new-privileges:true  | seccomp:unconfined     | privileges may be gained
            mem_limit: 2560m        | privileged: true       | it is privileged
            """)
    void shouldTellAPlantedMistake(String right, String wrong, String told) {
        String good = Checkout.text(BASE);
        assertThat(Compose.read(good).violations()).isEmpty();
        assertThat(good).contains(right);

        assertThat(Compose.read(good.replace(right, wrong)).violations())
                .anyMatch(violation -> violation.contains(told));
    }
}
