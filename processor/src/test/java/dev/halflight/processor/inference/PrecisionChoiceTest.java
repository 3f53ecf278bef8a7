/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.TestModel;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionChoiceTest {
    private static final Device CPU = new Device.Cpu();
    private static final Device GPU = new Device.Cuda(0);

    private final ModelCard singleOnly = TestModel.folder().card();
    private final ModelCard both = TestModel.inBothPrecisions().card();

    @Test
    void shouldTakeHalfPrecisionOnAGpuThatHasIt() {
        assertThat(PrecisionChoice.AUTO.of(both, GPU)).isEqualTo(Precision.HALF);
        assertThat(PrecisionChoice.AUTO.of(singleOnly, GPU)).isEqualTo(Precision.SINGLE);
        assertThat(PrecisionChoice.AUTO.of(both, CPU)).isEqualTo(Precision.SINGLE);
    }

    @Test
    void shouldDoAsItIsTold() {
        assertThat(PrecisionChoice.SINGLE.of(both, GPU)).isEqualTo(Precision.SINGLE);
        assertThat(PrecisionChoice.HALF.of(both, GPU)).isEqualTo(Precision.HALF);
        assertThat(PrecisionChoice.HALF.of(both, CPU)).isEqualTo(Precision.HALF);
    }

    @Test
    void shouldRefuseAPrecisionThatTheModelLacks() {
        assertThatThrownBy(() -> PrecisionChoice.HALF.of(singleOnly, GPU))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("test 1.0 has no networks in half precision", "--precision fp32");
    }

    @ParameterizedTest
    @EnumSource(PrecisionChoice.class)
    void shouldWriteAChoiceAsItIsRead(PrecisionChoice choice) {
        assertThat(PrecisionChoice.parse(choice.toString())).isEqualTo(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", "FP16", "fp8"})
    void shouldRefuseWhatIsNoPrecision(String text) {
        assertThatThrownBy(() -> PrecisionChoice.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no precision: use auto, fp32 or fp16");
    }
}
