/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.SyntheticBatches;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** An image of 4 x 4 tokens, each of 2 bands of 2 x 2 pixels and a usable fraction a band. */
class InpaintingTest {
    private static final int TOKENS = 16;
    private static final int LENGTH = 10;
    private static final int PIXELS = 8;
    private static final int HIDDEN = 5;

    private final Parameters parameters = new Parameters(3);
    private final Inpainting inpainting = new Inpainting(parameters, SyntheticBatches.tinyNetwork());
    private final TorchOps ops = new TorchOps(Weights.initial(parameters));
    private final float[] tokens = new float[TOKENS * LENGTH];

    InpaintingTest() {
        for (int token = 0; token < TOKENS; token++) {
            tokens[token * LENGTH + PIXELS] = 1;
            tokens[token * LENGTH + PIXELS + 1] = 1;
        }
    }

    private void fill(int band, float value) {
        for (int token = 0; token < TOKENS; token++) {
            int from = token * LENGTH + band * 4;
            Arrays.fill(tokens, from, from + 4, value);
        }
    }

    private Inpainting.Guesses<Tensor> guesses() {
        float[] mask = new float[TOKENS];
        Arrays.fill(mask, 1);
        mask[HIDDEN] = 0;
        return inpainting.guesses(ops, Tensors.of(tokens, 1, TOKENS, LENGTH), Tensors.of(mask, 1, TOKENS));
    }

    private static float[] hidden(Tensor guess) {
        return Arrays.copyOfRange(Tensors.values(guess), HIDDEN * PIXELS, (HIDDEN + 1) * PIXELS);
    }

    @Test
    void shouldGuessAHiddenTokenFromTheVisibleOnesAround() {
        fill(0, 3);
        fill(1, -1);
        float[] guess = hidden(guesses().rest());
        assertThat(guess[0]).isCloseTo(3, within(0.3f));
        assertThat(guess[PIXELS - 1]).isCloseTo(-1, within(0.1f));
    }

    @Test
    void shouldNotLookAtWhatIsHidden() {
        fill(0, 3);
        float[] before = Tensors.values(guesses().rest());
        Arrays.fill(tokens, HIDDEN * LENGTH, HIDDEN * LENGTH + PIXELS, 1000);
        assertThat(Tensors.values(guesses().rest())).isEqualTo(before);
    }

    @Test
    void shouldGuessNothingOfABandThatIsNotThere() {
        fill(0, 3);
        for (int token = 0; token < TOKENS; token++) {
            tokens[token * LENGTH + PIXELS + 1] = 0;
        }
        float[] guess = hidden(guesses().rest());
        assertThat(guess[0]).isPositive();
        assertThat(Arrays.copyOfRange(guess, 4, PIXELS)).containsOnly(0);
    }

    @Test
    void shouldHaveNoLikeliestImageUntilComponentsAreLearned() {
        fill(0, 3);
        assertThat(Tensors.values(guesses().likeliest())).containsOnly(0);
    }
}
