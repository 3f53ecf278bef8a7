/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizesTest {
    private static final RestSpectrum FLAT = new RestSpectrum(
            new Continuum(List.of(new Continuum.Term(new Curve(w -> Math.pow(w / 5500, -2)), 1)), List.of()),
            List.of());

    @Test
    void shouldFollowTheRelationOfCirclesAlongTheMajorAxis() {
        double redshift = 0.3;

        double median = Math.exp(logs(-20, redshift)[1000]);

        double circle = Math.exp(1.227) * Math.pow(1 + redshift, -0.75) / Cosmology.kpcPerArcsec(redshift);
        assertThat(median * Math.sqrt(0.6)).isCloseTo(circle, within(0.05 * circle));
    }

    @Test
    void shouldScatterLessForLuminousGalaxies() {
        assertThat(halfWidth(logs(-17, 0.2))).isCloseTo(0.48, within(0.05));
        assertThat(halfWidth(logs(-23, 0.2))).isCloseTo(0.25, within(0.04));
    }

    /** Natural logarithms of 2001 radii of galaxies of one luminosity, sorted. */
    private static double[] logs(double absolute, double redshift) {
        double magnitude = 22 + absolute - Sizes.absoluteBlue(22, redshift, FLAT);
        assertThat(Sizes.absoluteBlue(magnitude, redshift, FLAT)).isCloseTo(absolute, within(1e-6));
        Draw draw = Draw.of(5, 0);
        return IntStream.range(0, 2001)
                .mapToDouble(i -> Math.log(Sizes.halfLightArcsec(magnitude, redshift, FLAT, draw)))
                .sorted()
                .toArray();
    }

    private static double halfWidth(double[] sorted) {
        return (sorted[(int) (0.84 * sorted.length)] - sorted[(int) (0.16 * sorted.length)]) / 2;
    }
}
