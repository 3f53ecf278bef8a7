/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.Labels;
import dev.halflight.trainer.train.SyntheticBatches;
import dev.halflight.trainer.train.TokenGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The most that tokens can hold leaves the network's answers numbers. */
class ExtremeInputTest {
    private static final TensorSizes SIZES = SyntheticBatches.TINY;
    private static final int SIZE = 2;
    /** The largest stretched value; signal to noise, the other one that is not bounded by the layout, comes to thrice as much. */
    private static final float LARGEST = 3 * Stretch.asinh(Stretch.LARGEST);

    private final Mmae network = new Mmae(SyntheticBatches.tinyNetwork(), 3);
    private final TrainedNetwork trained =
            new TrainedNetwork(network, Weights.initial(network.parameters()), Done.NOTHING);

    @TempDir
    Path folder;

    private enum Values {
        ZERO,
        HIGH,
        LOW,
        BOTH;

        float[] of(int length, float size) {
            float[] values = new float[length];
            for (int k = 0; k < length; k++) {
                values[k] = this == ZERO ? 0 : this == HIGH || this == BOTH && k % 2 == 0 ? size : -size;
            }
            return values;
        }
    }

    private static Batch batch(Values values, boolean image, boolean spectrum) {
        float[] redshift = {0, 1.79f};
        return new Batch(
                SIZE,
                grid(values, SIZES.imageTokens(), SIZES.imageTokenLength(), image),
                values.of(SIZE * SIZES.contextLength(), 6),
                grid(values, SIZES.spectrumTokens(), SIZES.spectrumTokenLength(), spectrum),
                new Labels(redshift, new float[] {0.01f, 0.01f}, new float[SIZE], new int[SIZE]));
    }

    private static TokenGrid grid(Values values, int count, int length, boolean visible) {
        float[] mask = new float[SIZE * count];
        Arrays.fill(mask, visible ? 1 : 0);
        float[] tokens = values.of(SIZE * count * length, LARGEST);
        return new TokenGrid(
                count, tokens, mask, new float[mask.length], new float[mask.length], new float[mask.length]);
    }

    private static void assertNumbers(Answers answers) {
        for (float[] values : new float[][] {
            answers.redshift(), answers.classes(), answers.embedding(), answers.image(), answers.spectrum()
        }) {
            for (float value : values) {
                assertThat(value).isFinite();
            }
        }
        for (int sample = 0; sample < SIZE; sample++) {
            double sum = 0;
            for (int cell = 0; cell < answers.cells(); cell++) {
                sum += answers.redshift()[sample * answers.cells() + cell];
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void shouldAnswerInNumbersAsItIsTrained(Values values) {
        TorchAnswers network = new TorchAnswers(trained);
        for (boolean image : new boolean[] {true, false}) {
            for (boolean spectrum : new boolean[] {true, false}) {
                assertNumbers(network.masked(batch(values, image, spectrum)));
                assertNumbers(network.gathered(batch(values, image, spectrum)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void shouldAnswerInNumbersAsItIsExported(Precision precision) throws IOException {
        new NetworkFiles(trained, Map.of()).write(folder, precision);
        try (OnnxAnswers exported = new OnnxAnswers(folder, precision)) {
            for (Values values : Values.values()) {
                assertNumbers(exported.of(batch(values, true, true), SIZES.spectrumTokens()));
                assertNumbers(exported.of(batch(values, true, false), 1));
                assertNumbers(exported.of(batch(values, false, true), SIZES.spectrumTokens()));
                assertNumbers(exported.of(batch(values, false, false), 1));
            }
        }
    }
}
