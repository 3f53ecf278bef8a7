/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PsfTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void shouldKeepTheLight(double wings) {
        Psf psf = new Psf(0.7, wings);

        assertThat(psf.transfer(0)).isEqualTo(1);
        assertThat(psf.transfer(1)).isBetween(0.8, 0.999);
        assertThat(psf.transfer(1e3)).isCloseTo(0, within(1e-6));
    }

    @Test
    void shouldHaveTheSecondMomentOfAMoffatProfile() {
        double fwhm = 0.8;
        // a profile (1 + r^2 / a^2)^-beta has <r^2> = a^2 / (beta - 2), and the transform 1 - k^2 <r^2> / 4 at small k
        double core = fwhm / 2 / Math.sqrt(Math.pow(2, 1 / 3.5) - 1);
        double expected = core * core / 1.5;
        double frequency = 0.01;

        double moment = (1 - new Psf(fwhm, 0).transfer(frequency)) * 4 / (frequency * frequency);

        assertThat(moment / expected).isCloseTo(1, within(0.005));
    }

    @Test
    void shouldRefuseAWidthThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Psf(0, 0.5))
                .withMessageContaining("point spread function");
    }
}
