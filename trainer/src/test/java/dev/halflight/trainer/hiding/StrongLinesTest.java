/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrongLinesTest {
    @Test
    void shouldFindTheTokensOfHydrogenAlphaAndItsNeighbors() {
        double redshift = 0.2;
        int nitrogen = token(6549.86 * (1 + redshift));
        int hydrogen = token(6564.61 * (1 + redshift));
        int otherNitrogen = token(6585.27 * (1 + redshift));

        assertThat(StrongLines.of(PlantedTokens.LAYOUT, redshift))
                .anySatisfy(line ->
                        assertThat(line.first()).isLessThanOrEqualTo(nitrogen).isGreaterThanOrEqualTo(hydrogen - 1))
                .anySatisfy(line -> assertThat(line.last())
                        .isGreaterThanOrEqualTo(otherNitrogen)
                        .isLessThanOrEqualTo(hydrogen + 1));
    }

    @Test
    void shouldLeaveOutTheLinesThatFallBesideTheGrid() {
        assertThat(StrongLines.of(PlantedTokens.LAYOUT, 0)).hasSize(6);
        assertThat(StrongLines.of(PlantedTokens.LAYOUT, 1.5)).hasSize(4);
        assertThat(StrongLines.of(PlantedTokens.LAYOUT, 60)).isEmpty();
    }

    @Test
    void shouldLetTheSamplesOfALineCountMore() {
        float[] importance = StrongLines.importance(PlantedTokens.LAYOUT, 0.2);

        assertThat(importance).hasSize(PlantedTokens.LAYOUT.spectrumSamples());
        assertThat(importance[sample(6564.61 * 1.2)]).isEqualTo(10);
        assertThat(importance[sample(6564.61 * 1.2) - 11]).isEqualTo(10);
        assertThat(importance[sample(6564.61 * 1.2) - 14]).isOne();
        assertThat(importance[sample(5500 * 1.2)]).isOne();
        assertThat(StrongLines.importance(PlantedTokens.LAYOUT, 60)).containsOnly(1);
    }

    @Test
    void shouldHideOneLineOrEveryLine() {
        double redshift = 0.2;
        boolean[] one = StrongLines.without(PlantedTokens.LAYOUT, 6564.61 * (1 + redshift))
                .spectrum();
        boolean[] none = StrongLines.withoutAny(PlantedTokens.LAYOUT, redshift).spectrum();

        assertThat(one[token(6564.61 * (1 + redshift))]).isFalse();
        assertThat(one[token(5008.24 * (1 + redshift))]).isTrue();
        assertThat(none[token(6564.61 * (1 + redshift))]).isFalse();
        assertThat(none[token(5008.24 * (1 + redshift))]).isFalse();
        assertThat(none[token(4341.69 * (1 + redshift))]).isFalse();
        assertThat(none[token(5500 * (1 + redshift))]).isTrue();
    }

    private static int sample(double wavelength) {
        return (int) Math.round((Math.log10(wavelength) - Math.log10(3600)) / 1e-4);
    }

    private static int token(double wavelength) {
        return (int) Math.floor(((Math.log10(wavelength) - Math.log10(3600)) / 1e-4 + 0.5) / 64);
    }
}
