/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.trainer.model.ImageComponents;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Reconstruction;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.SyntheticBatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Images of 4 x 4 tokens of 2 x 2 pixels in two bands: a round source of some brightness, twice as bright in the second band. */
class ComponentFitTest {
    private static final int SIDE = 4;
    private static final int PATCH = 2;
    private static final int SIZE = SIDE * PATCH;
    private static final int BANDS = 2;
    private static final int LENGTH = BANDS * PATCH * PATCH;
    private static final double NOISE = 0.1;

    private final Mmae network = new Mmae(SyntheticBatches.tinyNetwork(), 3);
    private final ImageComponents components = network.decoder().components();
    private final Random random = new Random(5);

    private static float[] image(double brightness) {
        float[] values = new float[SIDE * SIDE * LENGTH];
        for (int place = 0; place < values.length; place++) {
            int pixel = place % (PATCH * PATCH);
            int band = place % LENGTH / (PATCH * PATCH);
            int token = place / LENGTH;
            double y = token / SIDE * PATCH + pixel / PATCH - (SIZE - 1) / 2.0;
            double x = token % SIDE * PATCH + pixel % PATCH - (SIZE - 1) / 2.0;
            values[place] = (float) (brightness * (1 + band) * Math.exp(-(x * x + y * y) / 8));
        }
        return values;
    }

    private float[] measured(double brightness) {
        float[] values = image(brightness);
        for (int place = 0; place < values.length; place++) {
            values[place] += (float) (NOISE * random.nextGaussian());
        }
        return values;
    }

    private List<Targets> targets(int count) {
        List<Targets> targets = new ArrayList<>();
        float[] weights = new float[SIDE * SIDE * LENGTH];
        Arrays.fill(weights, 0.5f);
        for (int k = 0; k < count; k++) {
            targets.add(new Targets(measured(4 * random.nextDouble()), weights, new float[0], new float[0]));
        }
        return targets;
    }

    /** What the decoder of an untrained network shows of an image of which it sees every other token. */
    private float[] shown(Weights weights, float[] measured, float[] mask) {
        float[] tokens = new float[SIDE * SIDE * (LENGTH + BANDS)];
        for (int token = 0; token < SIDE * SIDE; token++) {
            System.arraycopy(measured, token * LENGTH, tokens, token * (LENGTH + BANDS), LENGTH);
            Arrays.fill(tokens, token * (LENGTH + BANDS) + LENGTH, (token + 1) * (LENGTH + BANDS), 1);
        }
        var config = network.config();
        int width = config.width();
        int spectrumTokens = config.sizes().spectrumTokens();
        Reconstruction<Tensor> found = network.decoder()
                .apply(
                        new TorchOps(weights),
                        Tensors.of(tokens, 1, SIDE * SIDE, LENGTH + BANDS),
                        Tensors.of(new float[(2 + SIDE * SIDE) * width], 1, 2 + SIDE * SIDE, width),
                        Tensors.of(new float[(1 + spectrumTokens) * width], 1, 1 + spectrumTokens, width),
                        Tensors.of(mask, 1, SIDE * SIDE),
                        Tensors.of(new float[spectrumTokens], 1, spectrumTokens),
                        Tensors.of(new float[1], 1, 1));
        return Tensors.values(found.image());
    }

    private static float[] chessboard() {
        float[] mask = new float[SIDE * SIDE];
        for (int token = 0; token < mask.length; token++) {
            mask[token] = (token / SIDE + token) % 2;
        }
        return mask;
    }

    /** The root mean square of the differences of the tokens that the mask hides. */
    private static double hiddenError(float[] shown, float[] truth, float[] mask) {
        double squares = 0;
        int count = 0;
        for (int place = 0; place < truth.length; place++) {
            if (mask[place / LENGTH] == 0) {
                squares += Math.pow(shown[place] - truth[place], 2);
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    @Test
    void shouldShowWhatIsHiddenFromWhatIsVisible() {
        Weights untaught = Weights.initial(network.parameters());
        Weights taught = Weights.of(network.parameters(), ComponentFit.of(components, targets(400)));
        float[] mask = chessboard();
        for (double brightness : new double[] {0.5, 2, 3.5}) {
            float[] measured = measured(brightness);
            double before = hiddenError(shown(untaught, measured, mask), image(brightness), mask);
            double after = hiddenError(shown(taught, measured, mask), image(brightness), mask);
            assertThat(after).isLessThan(NOISE).isLessThan(before / 2);
        }
    }

    @Test
    void shouldTakeTheMeanWhereNothingIsVisible() {
        Weights taught = Weights.of(network.parameters(), ComponentFit.of(components, targets(400)));
        float[] shown = shown(taught, measured(4), new float[SIDE * SIDE]);
        float[] mean = image(2);
        for (int place = 0; place < shown.length; place++) {
            assertThat(shown[place]).isCloseTo(mean[place], within(0.3f));
        }
    }

    @Test
    void shouldLearnNothingFromNoImages() {
        assertThat(ComponentFit.of(components, List.of())).isEqualTo(Map.of());
    }
}
