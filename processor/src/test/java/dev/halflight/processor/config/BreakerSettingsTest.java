/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerSettingsTest {
    private static BreakerSettings read(Map<String, String> values) {
        Configuration configuration = new Configuration(values);
        BreakerSettings settings = BreakerSettings.from(configuration);
        configuration.requireNothingLeft();
        return settings;
    }

    @Test
    void shouldPauseAboveFivePercentInAMinuteUnlessToldOtherwise() {
        assertThat(read(Map.of()))
                .isEqualTo(new BreakerSettings(0.05, Duration.ofSeconds(60), 100, Duration.ofMinutes(5)));
        assertThat(read(Map.of(
                        "dead-letters.breaker.share", "12.5 %",
                        "dead-letters.breaker.window", "10s",
                        "dead-letters.breaker.least", "7",
                        "dead-letters.breaker.pause", "0s")))
                .isEqualTo(new BreakerSettings(0.125, Duration.ofSeconds(10), 7, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0%, 0", "100%, 1"})
    void shouldTakeAShareWithItsUnit(String text, double share) {
        assertThat(read(Map.of("dead-letters.breaker.share", text)).share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "share, 0.05, such as 5%",
        "share, 101%, from 0% to 100%",
        "window, 10ms, from 1s to 1h",
        "least, 0, from 1",
        "pause, 25h, from 0s to 24h"
    })
    void shouldRefuseWhatMakesNoSense(String key, String value, String message) {
        assertThatThrownBy(() -> read(Map.of("dead-letters.breaker." + key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("dead-letters.breaker." + key)
                .hasMessageContaining(message);
    }
}
