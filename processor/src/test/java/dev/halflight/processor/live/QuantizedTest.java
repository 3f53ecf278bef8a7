/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class QuantizedTest {
    private static double value(Quantized packed, int at) {
        int code = packed.bits() == 8
                ? packed.values()[at] & 0xff
                : ByteBuffer.wrap(packed.values())
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getShort(2 * at)
                        & 0xffff;
        return code == (1 << packed.bits()) - 1 ? Double.NaN : packed.offset() + packed.scale() * code;
    }

    @Test
    void shouldKeepNumbersToAPartOfTheirRange() {
        float[] values = {-3, -0.5f, 0, 0.01f, 7};

        for (int k = 0; k < values.length; k++) {
            assertThat(value(Quantized.coarse(values), k)).isCloseTo(values[k], within(10 / 254.0 / 2 + 1e-6));
            assertThat(value(Quantized.fine(values), k)).isCloseTo(values[k], within(10 / 65534.0 / 2 + 1e-6));
        }
    }

    @Test
    void shouldTellWhatIsMissing() {
        float[] values = {1, Float.NaN, 2, Float.POSITIVE_INFINITY};

        assertThat(value(Quantized.coarse(values), 1)).isNaN();
        assertThat(value(Quantized.coarse(values), 2)).isCloseTo(2, within(1e-6));
        assertThat(value(Quantized.fine(values), 3)).isNaN();
    }

    @Test
    void shouldBearNumbersThatAreAllEqualOrAllMissing() {
        assertThat(value(Quantized.fine(new float[] {4, 4}), 1)).isEqualTo(4);
        assertThat(value(Quantized.coarse(new float[] {Float.NaN}), 0)).isNaN();
        assertThat(Quantized.coarse(new float[0]).values()).isEmpty();
    }
}
