/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class RestFrameTest {
    private static final int TOKENS = 5;
    private static final int SAMPLES = 16;
    private static final int WIDTH = 8;
    private static final double CELL = 0.01;
    /** A redshift cell moves the spectrum by so many samples. */
    private static final double SAMPLES_PER_CELL = 2;

    private final Parameters parameters = new Parameters(3);
    private final RestFrame restFrame = new RestFrame(
            parameters,
            new NetworkConfig(
                    new TensorSizes(16, 10, 8, 6, TOKENS, SAMPLES + 3, SAMPLES, 40, 3),
                    16,
                    2,
                    1,
                    1,
                    1,
                    WIDTH,
                    2,
                    1,
                    16,
                    1,
                    8,
                    0,
                    3,
                    CELL,
                    SAMPLES_PER_CELL));
    private final TorchOps ops = new TorchOps(Weights.initial(parameters));

    private float[] spectrum(double redshift) {
        float[] same = new float[TOKENS * WIDTH];
        Arrays.fill(same, 0.7f);
        Tensor shifted = restFrame.apply(
                ops, Tensors.of(same, 1, TOKENS, WIDTH), Tensors.of(new float[] {(float) redshift}, 1, 1));
        return Tensors.values(shifted);
    }

    @Test
    void shouldMoveTheSpectrumToTheRedByTheRedshift() {
        float[] near = spectrum(0.05);
        float[] far = spectrum(0.05 + 3 * CELL);
        assertThat(near).hasSize(TOKENS * SAMPLES).isNotEqualTo(far);
        for (int sample = 0; sample + 6 < near.length; sample++) {
            assertThat(far[sample + 6]).as("sample %d", sample).isCloseTo(near[sample], within(1e-6f));
        }
    }

    @Test
    void shouldStayWithinItsSpectraWhateverTheRedshift() {
        assertThat(spectrum(-1)).isEqualTo(spectrum(0));
        assertThat(spectrum(100)).isEqualTo(spectrum(40 * CELL));
    }
}
