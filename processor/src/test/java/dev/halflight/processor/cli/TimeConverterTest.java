/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeConverterTest {
    private final TimeConverter converter = new TimeConverter();

    @Test
    void shouldReadATimeAndADate() {
        assertThat(converter.convert("2026-11-23T19:30:00Z")).isEqualTo(Instant.parse("2026-11-23T19:30:00Z"));
        assertThat(converter.convert("2026-11-23")).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2h, PT2H", "90m, PT90M", "1h30m, PT1H30M", "45s, PT45S", "3d, P3D"})
    void shouldReadHowLongAgo(String text, Duration ago) {
        Instant before = Instant.now();

        Instant time = converter.convert(text);

        assertThat(time.plus(ago)).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "19:30", "2h ago", "2m1h", "2026-13-01", "2026-11-23T19:30:00", ""})
    void shouldSayWhatATimeLooksLike(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("is no time: write 2026-11-23T19:00:00Z");
    }
}
