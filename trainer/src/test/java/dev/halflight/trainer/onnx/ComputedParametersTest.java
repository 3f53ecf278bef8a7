/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Linear;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputedParametersTest {
    private static final int IN = 120;
    private static final int OUT = 200;

    @TempDir
    Path folder;

    private final Parameters parameters = new Parameters(0);
    private final Linear linear = new Linear(parameters, "linear", IN, OUT);

    @Test
    void shouldMakeMatricesOfGlorotsDeviationThatDiffer() throws IOException {
        Linear other = new Linear(parameters, "other", IN, OUT);

        float[] weights = weights(linear);

        assertThat(deviation(weights)).isCloseTo(Math.sqrt(2.0 / (IN + OUT)), within(0.002));
        assertThat(mean(weights)).isCloseTo(0, within(0.002));
        assertThat(correlation(weights, weights(other))).isCloseTo(0, within(0.05));
    }

    @Test
    void shouldGiveTheSameNumbersAgain() throws IOException {
        assertThat(weights(linear)).isEqualTo(weights(linear));
    }

    @Test
    void shouldNotRepeatWithinAMatrix() throws IOException {
        float[] weights = weights(linear);

        assertThat(Arrays.copyOfRange(weights, 0, OUT)).isNotEqualTo(Arrays.copyOfRange(weights, OUT, 2 * OUT));
        for (int shift : new int[] {1, 2, OUT, OUT + 1}) {
            assertThat(correlation(
                            Arrays.copyOf(weights, weights.length - shift),
                            Arrays.copyOfRange(weights, shift, weights.length)))
                    .isCloseTo(0, within(0.05));
        }
    }

    @Test
    void shouldTakeNoRoom() {
        assertThat(file(linear).length).isLessThan(3000);
    }

    @Test
    void shouldKeepWhatIsTheSameEverywhere() throws IOException {
        Parameter sevens = parameters.vector("sevens", 5, 7);
        OnnxGraph graph = new OnnxGraph("sum");
        String input = graph.input("x", Axis.BATCH, new Axis.Fixed(5));
        OnnxOps ops = new OnnxOps(graph, new ComputedParameters(), Precision.SINGLE);
        graph.output("y", ops.add(input, ops.parameter(sevens)), Axis.BATCH, new Axis.Fixed(5));

        assertThat(run(graph.file(Map.of()), new FloatArray(new float[5], 1, 5)))
                .containsOnly(7);
    }

    /** Its answers to unit vectors; its bias is zero. */
    private float[] weights(Linear layer) throws IOException {
        float[] identity = new float[IN * IN];
        for (int k = 0; k < IN; k++) {
            identity[k * IN + k] = 1;
        }
        return run(file(layer), new FloatArray(identity, IN, IN));
    }

    /** The layer is not the first of its graph unless it is {@code linear}. */
    private byte[] file(Linear layer) {
        OnnxGraph graph = new OnnxGraph("linear");
        String input = graph.input("x", Axis.BATCH, new Axis.Fixed(IN));
        OnnxOps ops = new OnnxOps(graph, new ComputedParameters(), Precision.SINGLE);
        String first = linear.apply(ops, input);
        graph.output("y", layer == linear ? first : layer.apply(ops, input), Axis.BATCH, new Axis.Fixed(OUT));
        return graph.file(Map.of());
    }

    private float[] run(byte[] network, FloatArray input) throws IOException {
        Path file = Files.write(folder.resolve("network.onnx"), network);
        try (OnnxNetwork loaded = new OnnxNetwork(file, 1)) {
            return loaded.run(List.of(input)).get(0).values();
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        return Math.sqrt(correlationSum(values, values) / values.length);
    }

    private static double correlation(float[] a, float[] b) {
        return correlationSum(a, b) / Math.sqrt(correlationSum(a, a) * correlationSum(b, b));
    }

    private static double correlationSum(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }
}
