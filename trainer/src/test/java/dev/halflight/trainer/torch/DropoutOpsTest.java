/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameters;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class DropoutOpsTest {
    private final Weights none = Weights.initial(one());

    @Test
    void shouldDropAShareAndMakeUpForIt() {
        float[] dropped = dropped(new DropoutOps(none, 3), 0.2);
        int zeros = 0;
        for (float value : dropped) {
            assertThat(value).isIn(0f, 1.25f);
            zeros += value == 0 ? 1 : 0;
        }
        assertThat(zeros / (double) dropped.length).isCloseTo(0.2, within(0.02));
    }

    @Test
    void shouldDropTheSameByTheSameSeed() {
        assertThat(dropped(new DropoutOps(none, 3), 0.2)).isEqualTo(dropped(new DropoutOps(none, 3), 0.2));
        assertThat(dropped(new DropoutOps(none, 3), 0.2)).isNotEqualTo(dropped(new DropoutOps(none, 4), 0.2));
    }

    @Test
    void shouldDropNothingOutsideOfTraining() {
        assertThat(dropped(new TorchOps(none), 0.2)).containsOnly(1);
        assertThat(dropped(new DropoutOps(none, 3), 0)).containsOnly(1);
    }

    @Test
    void shouldAttendAsWithoutDropoutButForWhatIsDropped() {
        float[] plain = attended(new TorchOps(none), 0.3);
        // a share so small that nothing is dropped takes the other way to the same attention
        assertThat(attended(new DropoutOps(none, 1), 1e-12)).containsExactly(plain, within(1e-5f));
        assertThat(attended(new DropoutOps(none, 1), 0.3)).isNotEqualTo(plain);
    }

    private static Parameters one() {
        Parameters parameters = new Parameters(0);
        parameters.vector("one", 1, 1);
        return parameters;
    }

    private static float[] dropped(Ops<Tensor> ops, double share) {
        float[] ones = new float[10_000];
        Arrays.fill(ones, 1);
        return NativeMemory.scoped(() -> Tensors.values(ops.dropout(Tensors.of(ones, 100, 100), share)));
    }

    private static float[] attended(Ops<Tensor> ops, double share) {
        return NativeMemory.scoped(() -> {
            Tensor mixed = ops.attention(noise(1, 5), noise(2, 7), noise(3, 7), share, 2, 4);
            Tensor same = new TorchOps(Weights.initial(one()))
                    .attention(noise(1, 5), noise(2, 7), noise(3, 7), Optional.empty(), 2, 4);
            assertThat(mixed.sizes().vec().get()).isEqualTo(same.sizes().vec().get());
            return Tensors.values(mixed);
        });
    }

    private static Tensor noise(long seed, int tokens) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[2 * tokens * 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensors.of(values, 2, tokens, 8);
    }
}
