/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void shouldPreferFlagsToTheEnvironmentAndTheEnvironmentToTheFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("halflight.properties"), "batch.size=8\nbatch.linger=5ms\napplication.id=file\n");

        Configuration configuration = ConfigurationSources.read(
                Optional.of(file),
                Map.of("HALFLIGHT_BATCH_SIZE", "16", "HALFLIGHT_APPLICATION_ID", "environment"),
                Map.of("application.id", "flag"));

        BatchSettings batch = BatchSettings.from(configuration);
        assertThat(batch).isEqualTo(new BatchSettings(16, Duration.ofMillis(5)));
        assertThat(StreamSettings.from(configuration, batch))
                .isEqualTo(new StreamSettings("flag", 2, Duration.ofSeconds(10), 8 << 20, 96));
        configuration.requireNothingLeft();
    }

    @Test
    void shouldReadTheEnvironmentAndPassOverWhatIsNotOurs() {
        Configuration configuration = ConfigurationSources.read(
                Optional.empty(),
                Map.of(
                        "HALFLIGHT_TOPIC_DEAD__LETTERS", "lost",
                        "HALFLIGHT_KAFKA_SECURITY_PROTOCOL", "SSL",
                        "HALFLIGHT_SERVICE_HOST", "10.0.0.1",
                        "HALFLIGHT_LOG_LEVEL", "DEBUG",
                        "PATH", "/bin"),
                Map.of());

        assertThat(TopicNames.from(configuration).deadLetters()).isEqualTo("lost");
        assertThat(KafkaSettings.from(configuration).client())
                .containsOnly(Map.entry("bootstrap.servers", "127.0.0.1:9092"), Map.entry("security.protocol", "SSL"));
        configuration.requireNothingLeft();
    }

    @Test
    void shouldGiveTheRegistrysClientItsProperties() {
        Configuration configuration = new Configuration(Map.of(
                "schema.registry.url", "https://registry:8081", "schema.registry.basic.auth.user.info", "me:secret"));

        RegistrySettings registry = RegistrySettings.from(configuration);

        assertThat(registry.url()).isEqualTo("https://registry:8081");
        assertThat(registry.properties()).containsEntry("basic.auth.user.info", "me:secret");
        configuration.requireNothingLeft();
    }

    @Test
    void shouldLeaveThePrecisionToTheDeviceUnlessItIsGiven() {
        Configuration given = new Configuration(Map.of("model.precision", "fp16"));

        assertThat(ModelSettings.from(given).precision()).isEqualTo("fp16");
        assertThat(ModelSettings.from(new Configuration(Map.of())).precision()).isEqualTo("auto");
        given.requireNothingLeft();
    }

    @Test
    void shouldPassOnWhatAProviderIsToldAndShareTheProcessorsBetweenStreams() {
        Configuration given = new Configuration(Map.of(
                "model.streams", "2", "model.provider.gpu_mem_limit", "8000000000", "model.provider.use_tf32", "0"));

        ModelSettings settings = ModelSettings.from(given);
        given.requireNothingLeft();

        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(settings.provider()).isEqualTo(Map.of("gpu_mem_limit", "8000000000", "use_tf32", "0"));
        assertThat(settings.streams()).isEqualTo(2);
        assertThat(settings.threads()).isEqualTo(Math.max(1, processors / 2));
        assertThat(ModelSettings.from(new Configuration(Map.of())))
                .returns(1, ModelSettings::streams)
                .returns(Math.min(256, processors), ModelSettings::threads);
        assertThatThrownBy(() -> ModelSettings.from(new Configuration(Map.of("model.streams", "5"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("from 1 to 4");
    }

    @Test
    void shouldLetAPayloadBeAsLargeAsARecordUnlessItIsSet() {
        Map<String, String> larger = Map.of("stream.largest-record", "16MB");
        Configuration given = new Configuration(Map.of(
                "limits.payload", "2MB",
                "limits.images", "3",
                "limits.pixels", "10000",
                "limits.spectrum-samples", "5000"));

        assertThat(limits(new Configuration(Map.of()))).isEqualTo(LimitSettings.DEFAULT);
        assertThat(limits(new Configuration(larger)).payload()).isEqualTo(16 << 20);
        assertThat(limits(given)).isEqualTo(new LimitSettings(2 << 20, 3, 10_000, 5_000));
        given.requireNothingLeft();
    }

    private static LimitSettings limits(Configuration configuration) {
        return LimitSettings.from(configuration, StreamSettings.from(configuration, BatchSettings.from(configuration)));
    }

    @Test
    void shouldRefuseAKeyThatNobodyKnowsAndListThoseThatAreKnown() {
        Configuration configuration = new Configuration(Map.of("batch.sice", "16"));
        BatchSettings.from(configuration);

        assertThatThrownBy(configuration::requireNothingLeft)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("unknown: batch.sice; known are batch.linger, batch.size");
    }

    @Test
    void shouldSayWhichKeyIsMeantWhereTheEnvironmentLostItsHyphen() {
        Configuration configuration = ConfigurationSources.read(
                Optional.empty(), Map.of("HALFLIGHT_SHED_RECONSTRUCTION_AGE", "5s"), Map.of());
        SheddingSettings.from(configuration);

        assertThatThrownBy(configuration::requireNothingLeft)
                .hasMessageContaining("shed.reconstruction.age (is it shed.reconstruction-age? In the environment two"
                        + " underscores stand for a hyphen)");
    }

    @Test
    void shouldSayWhatAValueMustBe() {
        assertRefused(Map.of("batch.size", "many"), "batch.size is 'many'; it must be a whole number from 1 to 4096");
        assertRefused(Map.of("batch.size", "0"), "whole number from 1 to 4096");
        assertRefused(Map.of("batch.linger", "5"), "batch.linger is '5'; it must be a time, such as 50ms");
        assertRefused(Map.of("batch.linger", "2s"), "it must be from 0ms to 1s");
        assertRefused(Map.of("stream.threads", "1"), "from 2 to 64");
        assertRefused(Map.of("stream.largest-record", "3GB"), "less than 2GB");
        assertRefused(Map.of("stream.transaction-timeout", "1ms"), "from 1s to 15m");
        assertRefused(Map.of("topic.enriched", "halflight.observations"), "three topics");
        assertRefused(Map.of("topic.enriched", "a b"), "'a b' cannot be the name of a topic");
        assertRefused(Map.of("schema.registry.url", "registry:8081"), "http://, https:// or mock://");
        assertRefused(Map.of("bootstrap.servers", "broker"), "host:port");
        assertRefused(Map.of("limits.payload", "100"), "limits.payload is 100; it must be from 1024 to 536870912");
        assertRefused(Map.of("limits.images", "0"), "from 1 to 64");
        assertRefused(Map.of("limits.pixels", "1000000000"), "from 64 to 16777216");
        assertRefused(Map.of("limits.spectrum-samples", "1"), "from 2 to 16777216");
    }

    @Test
    void shouldSayThatAFileCannotBeRead() {
        Optional<Path> absent = Optional.of(folder.resolve("absent.properties"));

        assertThatThrownBy(() -> ConfigurationSources.read(absent, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("absent.properties");
    }

    private static void assertRefused(Map<String, String> values, String message) {
        Configuration configuration = new Configuration(values);
        assertThatThrownBy(() -> {
                    limits(configuration);
                    TopicNames.from(configuration);
                    RegistrySettings.from(configuration);
                    KafkaSettings.from(configuration);
                })
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }
}
