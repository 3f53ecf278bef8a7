/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.model.Linear;
import dev.halflight.trainer.model.Parameters;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class MultiplyAddsTest {
    private final Parameters parameters = new Parameters(0);
    private final Linear linear = new Linear(parameters, "linear", 8, 12);
    private final Replica replica = new Replica(Weights.initial(parameters));

    @Test
    void shouldCountMatrixProducts() {
        assertThat(replica.multiplyAdds()).isZero();
        NativeMemory.scoped(() -> {
            TorchOps ops = new TorchOps(replica.weights());
            linear.apply(ops, Tensors.of(new float[2 * 5 * 8], 2, 5, 8));
            return ops.matmul(Tensors.empty(2, 5, 8), Tensors.empty(2, 8, 3)).numel();
        });
        assertThat(replica.multiplyAdds()).isEqualTo(2 * 5 * 8 * 12 + 2 * 5 * 8 * 3);
    }

    @Test
    void shouldCountAttentionTheSameWhetherFusedOrNot() {
        Tensor query = Tensors.of(new float[2 * 5 * 8], 2, 5, 8);
        Tensor key = Tensors.of(new float[2 * 7 * 8], 2, 7, 8);
        NativeMemory.scoped(() -> {
            TorchOps ops = new TorchOps(replica.weights());
            return ops.attention(query, key, key, Optional.empty(), 2, 4).numel();
        });
        long fused = replica.multiplyAdds();
        assertThat(fused).isEqualTo(2 * 2 * 5 * 7 * 8);
        NativeMemory.scoped(() -> new DropoutOps(replica.weights(), 1)
                .attention(query, key, key, 0.5, 2, 4)
                .numel());
        assertThat(replica.multiplyAdds()).isEqualTo(2 * fused);
    }

    @Test
    void shouldMeasureTheMachine() throws InterruptedException {
        // from a hundred thousand operations a second to a hundred million million: any machine there is
        assertThat(MatrixSpeed.measure(1)).isBetween(1e5, 1e14);
    }
}
