/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KCorrectionTest {
    private static final RestSpectrum FLAT = new RestSpectrum(
            new Continuum(List.of(new Continuum.Term(new Curve(w -> 1e6 / (w * w)), 1)), List.of()), List.of());
    private static final RestSpectrum OLD =
            new RestSpectrum(new Continuum(List.of(new Continuum.Term(StellarLibrary.OLD, 1)), List.of()), List.of());
    private static final RestSpectrum YOUNG =
            new RestSpectrum(new Continuum(List.of(new Continuum.Term(StellarLibrary.YOUNG, 1)), List.of()), List.of());

    @Test
    void shouldOnlyKnowTheBandwidthOfASpectrumThatIsFlatInFrequency() {
        for (double redshift : new double[] {0, 0.5, 2}) {
            assertThat(KCorrection.of(FLAT, redshift)).isCloseTo(-2.5 * Math.log10(1 + redshift), within(0.01));
        }
    }

    @Test
    void shouldNotDependOnTheSpectrumWhereTheBandsCoincide() {
        // 7680 Angstrom, in the middle of i, comes from 4400, in the middle of B
        double redshift = 7680 / 4400.0 - 1;

        assertThat(KCorrection.of(OLD, redshift)).isCloseTo(-2.5 * Math.log10(1 + redshift), within(0.1));
        assertThat(KCorrection.of(YOUNG, redshift)).isCloseTo(-2.5 * Math.log10(1 + redshift), within(0.1));
    }

    @Test
    void shouldDimOldGalaxiesWhoseUltravioletIsSeenAndBrightenThemNearby() {
        assertThat(KCorrection.of(OLD, 1.5)).isGreaterThan(KCorrection.of(YOUNG, 1.5) + 1);
        assertThat(KCorrection.of(OLD, 0)).isLessThan(KCorrection.of(YOUNG, 0) - 0.5);
    }

    @Test
    void shouldCountTheLightOfLines() {
        RestSpectrum withLine = new RestSpectrum(FLAT.continuum(), List.of(new EmissionLine(7700, 20, 100)));

        assertThat(KCorrection.of(withLine, 0)).isLessThan(KCorrection.of(FLAT, 0) - 0.01);
    }
}
