/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String SECRET = "hunter2";
    private static final String MODULE =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"me\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssl.key.password",
                "ssl.keystore.password",
                "ssl.truststore.password",
                "ssl.keystore.key",
                "sasl.oauthbearer.client.credentials.client.secret",
                "sasl.oauthbearer.assertion.private.key.passphrase",
                "basic.auth.user.info",
                "schema.registry.basic.auth.user.info",
                "bearer.auth.token",
                "my.PASSWORD"
            })
    void shouldShowTheNameOfASecretAndNotItsValue(String key) {
        assertThat(Secrets.hide(Map.of(key, SECRET))).isEqualTo(Map.of(key, "***"));
        assertThat(Secrets.hide("in " + key + "=" + SECRET + ", and more")).isEqualTo("in " + key + "=***, and more");
        assertThat(Secrets.hide(key + ": \"" + SECRET + " with a blank\" more")).isEqualTo(key + ": *** more");
    }

    @Test
    void shouldShowWhatIsNoSecret() {
        Map<String, String> open = Map.of(
                "security.protocol", "SASL_SSL",
                "basic.auth.credentials.source", "USER_INFO",
                "ssl.truststore.location", "/etc/trust.p12",
                "url", "https://registry:8081/a@b");

        assertThat(Secrets.hide(open)).isEqualTo(open);
    }

    @Test
    void shouldTakeTheUserOutOfAUrl() {
        assertThat(Secrets.hide("no answer from https://me:hunter2@registry:8081/subjects"))
                .isEqualTo("no answer from https://***@registry:8081/subjects");
        assertThat(Secrets.hide("sasl.jaas.config=" + MODULE + " password=\"hunter2\";"))
                .isEqualTo("sasl.jaas.config=***");
    }

    @Test
    void shouldKeepSettingsThatArePrintedToThemselves() {
        KafkaSettings kafka = new KafkaSettings(
                "broker:9092",
                Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.jaas.config",
                        MODULE + " password=\"hunter2\";",
                        "ssl.key.password",
                        SECRET));
        RegistrySettings registry =
                new RegistrySettings("https://me:hunter2@registry", Map.of("basic.auth.user.info", "me:hunter2"));

        assertThat(kafka.toString())
                .contains("broker:9092", "SASL_SSL", "ssl.key.password=***")
                .doesNotContain(SECRET);
        assertThat(registry.toString()).contains("https://***@registry").doesNotContain(SECRET);
        assertThatThrownBy(() -> new RegistrySettings("ftp://me:hunter2@registry", Map.of()))
                .hasMessageContaining("ftp://***@registry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " password=\"hunter2\"",
                " password=hunter2 more;",
                " password=\"hunter2\"; org.example.Module required;",
                " \"hunter2\";"
            })
    void shouldRefuseCredentialsThatCannotBeReadWithoutQuotingThem(String options) {
        assertThat(kafka(MODULE + " password=\"hunter2\" ;").principal()).contains("User:me");

        assertThatThrownBy(() -> kafka(MODULE + options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("kafka.sasl.jaas.config cannot be read; it must be like")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void shouldRefuseALoginWithoutCredentials() {
        assertThat(new KafkaSettings("broker:9092", Map.of("security.protocol", "SSL")).principal())
                .isEmpty();
        assertThatThrownBy(() -> new KafkaSettings("broker:9092", Map.of("security.protocol", "SASL_SSL")))
                .hasMessage(
                        "kafka.security.protocol is SASL_SSL, and there are no credentials: set kafka.sasl.mechanism and"
                                + " kafka.sasl.jaas.config");
    }

    private static KafkaSettings kafka(String credentials) {
        return new KafkaSettings("broker:9092", Map.of("sasl.jaas.config", credentials));
    }
}
