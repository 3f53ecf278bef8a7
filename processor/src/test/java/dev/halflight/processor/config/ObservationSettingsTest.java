/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.config.ObservationSettings.Format;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationSettingsTest {
    private static ObservationSettings from(Map<String, String> values) {
        Configuration configuration = new Configuration(values);
        ObservationSettings settings = ObservationSettings.from(configuration);
        configuration.requireNothingLeft();
        return settings;
    }

    @Test
    void shouldTakeObservationsUnlessItIsToldOtherwise() {
        assertThat(from(Map.of())).isEqualTo(ObservationSettings.DEFAULT);
        assertThat(ObservationSettings.DEFAULT.format()).isEqualTo(Format.OBSERVATION);
    }

    @Test
    void shouldTakeASurveysAlertsAndTheirRegistry() {
        ObservationSettings settings = from(Map.of(
                "observations.format", "lsst",
                "observations.min-bands", "2",
                "observations.schemas", "some/folder",
                "observations.registry.url", "https://schemas.example",
                "observations.registry.basic.auth.user.info", "me:secret"));

        assertThat(settings.format()).isEqualTo(Format.LSST);
        assertThat(settings.leastBands()).isEqualTo(2);
        assertThat(settings.schemas()).contains(Path.of("some/folder"));
        RegistrySettings registry = settings.registry().orElseThrow();
        assertThat(registry.url()).isEqualTo("https://schemas.example");
        assertThat(registry.properties())
                .containsEntry("basic.auth.user.info", "me:secret")
                .containsEntry("schema.registry.basic.auth.user.info", "me:secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void shouldRefuseWrongValues() {
        assertThatThrownBy(() -> from(Map.of("observations.format", "panstarrs")))
                .hasMessageContaining("observations.format is 'panstarrs'; use observation, lsst, ztf");
        assertThatThrownBy(() -> from(Map.of("observations.min-bands", "7")))
                .hasMessageContaining("observations.min-bands is '7'; it must be a whole number from 1 to 6");
        assertThatThrownBy(() -> from(Map.of("observations.schemas", "folder")))
                .hasMessageContaining("set observations.format too");
        assertThatThrownBy(() -> from(Map.of("observations.registry.url", "schemas.example")))
                .hasMessageContaining("observations.registry.url is 'schemas.example'");
    }
}
