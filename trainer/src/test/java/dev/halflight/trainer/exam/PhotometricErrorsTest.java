/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotometricErrorsTest {
    /** Magnitudes 20 to 24; half of the galaxies lie in a part of the survey with twice the noise. */
    private final List<CatalogGalaxy> galaxies = IntStream.range(0, 4000)
            .mapToObj(k -> galaxy(20 + k / 1000.0, (k % 2 + 1) * 0.01 * Math.pow(10, 0.4 * k / 1000.0)))
            .toList();

    private final PhotometricErrors errors = new PhotometricErrors(galaxies, "cfht.i");

    @Test
    void shouldGrowWithTheMagnitude() {
        assertThat(errors.at(21, 0.25)).isCloseTo(0.01 * Math.pow(10, 0.4), within(0.002));
        assertThat(errors.at(23, 0.25)).isCloseTo(0.01 * Math.pow(10, 1.2), within(0.01));
    }

    @Test
    void shouldKeepAGalaxyInItsPartOfTheSurvey() {
        assertThat(errors.at(22, 0.75) / errors.at(22, 0.25)).isCloseTo(2, within(0.1));
    }

    @Test
    void shouldGoOnBeyondTheFaintestGalaxy() {
        assertThat(errors.at(25, 0.25) / errors.at(24, 0.25)).isCloseTo(Math.pow(10, 0.4), within(0.05));
    }

    @Test
    void shouldNeedAMeasurement() {
        assertThatThrownBy(() -> new PhotometricErrors(galaxies, "cfht.u"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cfht.u");
    }

    private static CatalogGalaxy galaxy(double magnitude, double error) {
        return new CatalogGalaxy(
                "g",
                Optional.empty(),
                0.5,
                Map.of("cfht.i", new Magnitude(magnitude, OptionalDouble.of(error))),
                Optional.empty());
    }
}
