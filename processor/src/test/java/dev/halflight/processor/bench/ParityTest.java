/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.OperationProfile;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.processor.inference.Reconstructed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParityTest {
    private static final OperationProfile PROFILE = new OperationProfile(Map.of("CPU", 1), Map.of("CPU", 1));
    private static final DeviceVariant SINGLE =
            DeviceVariant.of(new Device.Cpu(), Map.of()).get(0);

    private static Prediction prediction(float... redshift) {
        return new Prediction(
                Optional.of(redshift),
                Optional.empty(),
                new float[] {0.2f, 0.8f},
                new float[] {1, 2},
                Optional.of(new Reconstructed(new float[] {1, 1}, new float[] {1, 1})));
    }

    private static Parity between(Prediction first, Prediction second) {
        return Parity.of(SINGLE, PROFILE, List.of(first, first), List.of(first, second));
    }

    @Test
    void shouldHoldWhereAnswersAreTheSame() {
        assertThat(between(prediction(0.5f, 0.5f), prediction(0.5f, 0.5f)))
                .returns(0.0, Parity::redshift)
                .returns(0.0, Parity::reconstruction)
                .returns(true, Parity::holds);
    }

    @Test
    void shouldSeeAShiftOfADistributionCellByCellTooSmallToSee() {
        Parity parity = between(prediction(0.5f, 0, 0, 0, 0.5f), prediction(0.4995f, 0, 0.0005f, -0.0005f, 0.5005f));
        assertThat(parity.redshift()).isCloseTo(0.0005, within(1e-6));
        assertThat(parity.holds()).isTrue();

        Parity summed = between(prediction(0.25f, 0.25f, 0.25f, 0.25f), prediction(0.2494f, 0.2494f, 0.2506f, 0.2506f));
        assertThat(summed.redshift()).isCloseTo(0.0012, within(1e-6));
        assertThat(summed.holds()).isFalse();
    }

    @Test
    void shouldNotHoldWhereAnAnswerIsNoNumber() {
        assertThat(between(prediction(0.5f, 0.5f), prediction(Float.NaN, 0.5f)).holds())
                .isFalse();
    }

    @Test
    void shouldCompareAGpuWithAndWithoutTheShorterProductsOfSinglePrecision() {
        assertThat(DeviceVariant.of(new Device.Cuda(0), Map.of()))
                .extracting(DeviceVariant::provider)
                .containsExactly(Map.of("use_tf32", "0"), Map.of("use_tf32", "1"), Map.of());
        assertThat(DeviceVariant.of(new Device.Cuda(0), Map.of("use_tf32", "0")))
                .hasSize(2);
        assertThat(DeviceVariant.of(new Device.Cpu(), Map.of())).hasSize(2);
    }
}
