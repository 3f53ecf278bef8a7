/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.model.SelfTest;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.onnx.FloatArray;
import dev.halflight.trainer.onnx.OnnxNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down what the encoder answers to the self-test's input, given as a batch of two equal samples. */
public final class SelfTestMaker {
    private static final double TOLERANCE = 1e-3;

    private SelfTestMaker() {}

    /**
     * Runs the encoder of a model folder.
     *
     * @param contextLength context features
     * @throws IOException if it cannot be loaded
     */
    public static SelfTest of(Path folder, TokenLayout layout, int contextLength, RedshiftGrid grid)
            throws IOException {
        try (OnnxNetwork encoder = new OnnxNetwork(folder.resolve(ModelCard.ENCODER), 1)) {
            List<FloatArray> outputs = encoder.run(List.of(
                    input(layout.imageTokens(), layout.imageTokenLength()),
                    ones(layout.imageTokens()),
                    input(contextLength),
                    input(layout.spectrumTokens(), layout.spectrumTokenLength()),
                    ones(layout.spectrumTokens())));
            return selfTest(outputs.get(2).rows().get(0), outputs.get(4).rows().get(0), grid);
        }
    }

    private static SelfTest selfTest(float[] pdf, float[] embedding, RedshiftGrid grid) {
        List<Double> values = new ArrayList<>();
        for (float value : embedding) {
            values.add((double) value);
        }
        List<Double> quantiles = SelfTest.QUANTILES.stream()
                .map(probability -> Math.log1p(RedshiftSummary.quantile(pdf, grid, probability)))
                .toList();
        return new SelfTest(TOLERANCE, values, quantiles);
    }

    private static FloatArray input(long... shape) {
        return twice(SelfTest.input((int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)), shape);
    }

    private static FloatArray ones(int count) {
        float[] values = new float[count];
        Arrays.fill(values, 1);
        return twice(values, count);
    }

    private static FloatArray twice(float[] values, long... shape) {
        float[] batch = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, batch, values.length, values.length);
        long[] batchShape = new long[shape.length + 1];
        batchShape[0] = 2;
        System.arraycopy(shape, 0, batchShape, 1, shape.length);
        return new FloatArray(batch, batchShape);
    }
}
