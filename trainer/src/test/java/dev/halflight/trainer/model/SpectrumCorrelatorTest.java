/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumCorrelatorTest {
    private static final int TOKENS = 12;
    private static final int SAMPLES = 16;
    private static final int TOKEN_LENGTH = SAMPLES + 3;
    private static final int CELLS = 40;
    /** A cell for every half of a window of eight samples. */
    private static final double SAMPLES_PER_CELL = 4;

    private static final int CELLS_PER_TOKEN = (int) (SAMPLES / SAMPLES_PER_CELL);

    private final Parameters parameters = new Parameters(4);
    private final SpectrumCorrelator correlator = new SpectrumCorrelator(
            parameters,
            new NetworkConfig(
                    new TensorSizes(16, 10, 8, 6, TOKENS, TOKEN_LENGTH, SAMPLES, CELLS, 3),
                    16,
                    2,
                    1,
                    1,
                    1,
                    8,
                    2,
                    1,
                    16,
                    1,
                    8,
                    3,
                    0,
                    0.001,
                    SAMPLES_PER_CELL));
    private final TorchOps ops = new TorchOps(Weights.initial(parameters));

    /** Logits of a spectrum of which one token is visible, with the same content wherever it stands. */
    private float[] logits(int visible) {
        float[] spectrum = new float[TOKENS * TOKEN_LENGTH];
        float[] mask = new float[TOKENS];
        Random random = new Random(7);
        for (int k = 0; k < TOKEN_LENGTH; k++) {
            spectrum[visible * TOKEN_LENGTH + k] = (float) random.nextGaussian();
        }
        mask[visible] = 1;
        return Tensors.values(correlator.logits(
                ops, new SpectrumGrid<>(Tensors.of(spectrum, 1, TOKENS, TOKEN_LENGTH), Tensors.of(mask, 1, TOKENS))));
    }

    @Test
    void shouldMoveTheLogitsWithTheSpectrum() {
        float[] here = logits(5);
        float[] redder = logits(6);
        assertThat(here).isNotEqualTo(new float[CELLS]);
        for (int cell = 0; cell + CELLS_PER_TOKEN < CELLS; cell++) {
            assertThat(redder[cell + CELLS_PER_TOKEN]).as("cell %d", cell).isCloseTo(here[cell], within(1e-5f));
        }
    }

    @Test
    void shouldSayNothingOfAHiddenSpectrum() {
        float[] spectrum = new float[TOKENS * TOKEN_LENGTH];
        Arrays.fill(spectrum, 3);
        float[] ofGrid = Tensors.values(correlator.logits(
                ops,
                new SpectrumGrid<>(
                        Tensors.of(spectrum, 1, TOKENS, TOKEN_LENGTH), Tensors.of(new float[TOKENS], 1, TOKENS))));
        float[] ofOneToken = Tensors.values(correlator.logits(
                ops,
                new SpectrumGrid<>(
                        Tensors.of(new float[TOKEN_LENGTH], 1, 1, TOKEN_LENGTH), Tensors.of(new float[1], 1, 1))));
        assertThat(ofGrid).hasSize(CELLS).containsOnly(0f);
        assertThat(ofOneToken).hasSize(CELLS).containsOnly(0f);
    }
}
