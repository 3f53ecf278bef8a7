/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLimitsTest {
    private static FileLimits read(String... keysAndValues) {
        Properties properties = new Properties();
        properties.setProperty("user.home", "elsewhere");
        for (int k = 0; k < keysAndValues.length; k += 2) {
            properties.setProperty("halflight.limits." + keysAndValues[k], keysAndValues[k + 1]);
        }
        return FileLimits.from(properties);
    }

    @Test
    void shouldTakeWhatIsSetAndTheUsualElsewhere() {
        assertThat(read()).isEqualTo(FileLimits.DEFAULT);
        assertThat(read("image-file", "1GB", "inflation", "1000"))
                .isEqualTo(new FileLimits(1 << 30, FileLimits.DEFAULT.spectra(), 1000));
        assertThat(read("spectrum-file", "3 MB").spectra()).isEqualTo(3 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "image-file, 2GB, less than 2GB",
        "spectrum-file, 1KB, from 1MB",
        "inflation, 1, from 2 to 10000",
        "inflaton, 50, known are halflight.limits.image-file"
    })
    void shouldRefuseWhatMakesNoSense(String key, String value, String message) {
        assertThatThrownBy(() -> read(key, value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("halflight.limits." + key)
                .hasMessageContaining(message);
    }
}
