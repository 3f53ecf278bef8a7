/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.Precision;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {
    private final OnnxGraph graph = new OnnxGraph("test");

    /** 64 ones and 64 zeros have one hash code. */
    @Test
    void shouldKeepApartWhatDiffers() {
        float[] zeros = new float[64];
        float[] ones = new float[64];
        Arrays.fill(ones, 1);
        assertThat(Arrays.hashCode(ones)).isEqualTo(Arrays.hashCode(zeros));

        String first = graph.constant(Precision.SINGLE, zeros, 64);

        assertThat(graph.constant(Precision.SINGLE, ones, 64)).isNotEqualTo(first);
        assertThat(graph.constant(Precision.SINGLE, zeros, 8, 8)).isNotEqualTo(first);
        assertThat(graph.constant(Precision.HALF, zeros, 64)).isNotEqualTo(first);
        assertThat(graph.constant(1, 2, 3)).isNotEqualTo(graph.constant(1, 2, 4));
    }

    @Test
    void shouldHoldWhatIsTheSameOnce() {
        assertThat(graph.constant(Precision.HALF, new float[] {1, 2}, 2))
                .isEqualTo(graph.constant(Precision.HALF, new float[] {1, 2}, 2));
        assertThat(graph.constant(7, 8)).isEqualTo(graph.constant(7, 8));
    }
}
