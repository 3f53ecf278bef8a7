/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SimulationConfigTest {
    private static final SurveyMix HSC = SimulationConfig.STANDARD.surveys();

    @Test
    void shouldRefuseAShareThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulationConfig.STANDARD.withSpectra(1.5))
                .withMessageContaining("share of spectra");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulationConfig(17, 24, 0.2, 0.5, 0.7, 0.7, 0.3, 0.1, HSC))
                .withMessageContaining("stars and quasars");
    }

    @Test
    void shouldRefuseMagnitudesThatDoNotRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulationConfig(24, 17, 0.2, 0.5, 0, 0, 0, 0, HSC))
                .withMessageContaining("magnitudes must rise");
    }

    @Test
    void shouldRefuseNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> SimulationConfig.STANDARD.withSpectra(Double.NaN));
        assertThat(SimulationConfig.STANDARD.withSpectra(1).spectra()).isEqualTo(1);
    }
}
