/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineRemovalTest {
    private static final double[] WAVELENGTHS =
            IntStream.range(0, 40_000).mapToDouble(i -> 3500 + 0.1 * i).toArray();

    private final LineRemoval removal = new LineRemoval(WAVELENGTHS);

    @Test
    void shouldTakeALineOutOfASlopingContinuumAndKnowItsFlux() {
        double[] slope = slope();
        double[] spectrum = with(slope, 5008.24, 30);

        double[] continuum = removal.continuum(spectrum);

        assertThat(spectrum[15_082]).isGreaterThan(2 * slope[15_082]);
        assertThat(continuum).containsExactly(slope, within(0.005));
        assertThat(removal.flux(spectrum, continuum, 5008.24, 7.5)).isCloseTo(30, within(0.1));
        assertThat(removal.flux(spectrum, continuum, 4862.71, 7.5)).isCloseTo(0, within(0.05));
    }

    @Test
    void shouldBridgeLinesThatStandClose() {
        double[] slope = slope();
        double[] spectrum = with(with(with(slope, 6549.86, 10), 6564.60, 90), 6585.27, 30);

        double[] continuum = removal.continuum(spectrum);

        assertThat(continuum).containsExactly(slope, within(0.01));
        assertThat(removal.flux(spectrum, continuum, 6564.60, 9.8)).isCloseTo(90, within(0.5));
        assertThat(removal.flux(spectrum, continuum, 6585.27, 9.8)).isCloseTo(30, within(0.5));
    }

    @Test
    void shouldBeLinearSoThatVectorsMayBeTreatedAlone() {
        double[] first = with(slope(), 3728.5, 20);
        double[] second = with(slope(), 4862.71, 50);
        double[] mixture = IntStream.range(0, first.length)
                .mapToDouble(i -> 2 * first[i] - 0.5 * second[i])
                .toArray();

        double[] together = removal.continuum(mixture);
        double[] firstContinuum = removal.continuum(first);
        double[] secondContinuum = removal.continuum(second);
        double[] apart = IntStream.range(0, mixture.length)
                .mapToDouble(i -> 2 * firstContinuum[i] - 0.5 * secondContinuum[i])
                .toArray();
        assertThat(together).containsExactly(apart, within(1e-9));
    }

    private static double[] slope() {
        return IntStream.range(0, WAVELENGTHS.length)
                .mapToDouble(i -> 1 + i * 2e-5)
                .toArray();
    }

    private static double[] with(double[] spectrum, double center, double flux) {
        double sigma = 1.6;
        return IntStream.range(0, spectrum.length)
                .mapToDouble(i -> spectrum[i]
                        + flux
                                / (sigma * Math.sqrt(2 * Math.PI))
                                * Math.exp(-0.5 * Math.pow((WAVELENGTHS[i] - center) / sigma, 2)))
                .toArray();
    }
}
