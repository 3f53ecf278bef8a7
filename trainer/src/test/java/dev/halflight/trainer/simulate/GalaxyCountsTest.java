/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalaxyCountsTest {
    private static final GalaxyCounts COUNTS = new GalaxyCounts(new ParametricSpectra());

    /** Counts in i of the COSMOS field (Capak et al. 2007, ApJS 172, 99) and of SDSS (Yasuda et al. 2001, AJ 122, 1104), rounded. */
    @ParameterizedTest
    @CsvSource({"18, 220", "20, 2000", "22, 10500", "23, 23000", "24, 46000"})
    void shouldCountAsManyGalaxiesAsThereAre(double magnitude, double perSquareDegree) {
        assertThat(COUNTS.perSquareDegree(magnitude)).isBetween(0.7 * perSquareDegree, 1.4 * perSquareDegree);
    }

    /**
     * Median redshifts of VVDS-Deep (Le Fevre et al. 2005, A&A 439, 845), rounded. Beyond magnitude 23.5 it misses galaxies above redshift
     * 1.3, whose lines leave its spectra.
     */
    @ParameterizedTest
    @CsvSource({"19.5, 0.33", "21.5, 0.61", "22.25, 0.68", "22.75, 0.73", "23.25, 0.80"})
    void shouldPutGalaxiesAtTheRedshiftsOfDeepSurveys(double magnitude, double median) {
        double[] redshifts = draw(magnitude, 3000).stream()
                .mapToDouble(GalaxyCounts.TypeAndRedshift::redshift)
                .sorted()
                .toArray();

        assertThat(redshifts[redshifts.length / 2]).isCloseTo(median, within(0.16 * median));
    }

    @Test
    void shouldDrawWithinTheRangesOfTypesAndRedshifts() {
        assertThat(draw(23, 2000)).allSatisfy(drawn -> {
            assertThat(drawn.type()).isBetween(0.0, 1.0);
            assertThat(drawn.redshift()).isBetween(GalaxyCounts.NEAREST, GalaxyCounts.FARTHEST);
        });
    }

    @Test
    void shouldNotMakeGalaxiesMoreLuminousThanThereAre() {
        assertThat(draw(19, 4000)).allMatch(drawn -> drawn.redshift() < 1.1);
    }

    @Test
    void shouldHaveMoreOldGalaxiesAmongTheBright() {
        assertThat(oldShare(20)).isBetween(0.25, 0.6);
        assertThat(oldShare(24)).isBetween(0.03, 0.2);
    }

    @Test
    void shouldMakeFainterBlueGalaxiesLater() {
        double bright = meanDensityOfLate(-22);
        double faint = meanDensityOfLate(-18);

        assertThat(faint).isGreaterThan(1.5 * bright);
    }

    @Test
    void shouldMakeLuminousRedGalaxiesTheReddest() {
        double luminous = TypeDistribution.density(GalaxyClass.RED, 0.02, -22.5, 0.5);
        double faint = TypeDistribution.density(GalaxyClass.RED, 0.02, -18, 0.5);

        assertThat(luminous).isGreaterThan(1.5 * faint);
    }

    @Test
    void shouldKeepBlueGalaxiesOfOneLuminosityToANarrowSequence() {
        double width = GalaxyClass.BLUE.latest() - GalaxyClass.BLUE.earliest();
        double peak =
                TypeDistribution.density(GalaxyClass.BLUE, GalaxyClass.BLUE.earliest() + 0.635 * width, -20.5, 0.5);
        double aside =
                TypeDistribution.density(GalaxyClass.BLUE, GalaxyClass.BLUE.earliest() + 0.315 * width, -20.5, 0.5);

        assertThat(peak).isCloseTo(aside * Math.exp(2), within(0.01 * peak));
    }

    @Test
    void shouldShareOutTheTypesOfAClassCompletely() {
        for (GalaxyClass galaxies : GalaxyClass.values()) {
            double step = (galaxies.latest() - galaxies.earliest()) / 1000;
            double sum = IntStream.range(0, 1000)
                    .mapToDouble(i -> step
                            * TypeDistribution.density(galaxies, galaxies.earliest() + (i + 0.5) * step, -19.3, 0.7))
                    .sum();

            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    private static double meanDensityOfLate(double absolute) {
        return TypeDistribution.density(GalaxyClass.BLUE, 0.95, absolute, 0.3);
    }

    private static double oldShare(double magnitude) {
        List<GalaxyCounts.TypeAndRedshift> drawn = draw(magnitude, 3000);
        return drawn.stream()
                        .filter(one -> one.type() < GalaxyClass.RED.latest())
                        .count()
                / (double) drawn.size();
    }

    private static List<GalaxyCounts.TypeAndRedshift> draw(double magnitude, int count) {
        Draw draw = Draw.of(1, 0);
        return IntStream.range(0, count)
                .mapToObj(i -> COUNTS.draw(magnitude, draw))
                .toList();
    }
}
