/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.SpectrumGrid;
import dev.halflight.trainer.model.TokenInput;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The visible tokens of one modality, gathered to the front so that the network computes nothing for hidden ones. The sample with most
 * visible tokens sets the length M, at least 1; the others are filled up with masked tokens.
 */
final class TokenSelection {
    private final TokenGrid grid;
    private final int size;
    private final int length;
    private final boolean anyVisible;
    private final long[] index;
    private final float[] mask;
    private final long[] restore;

    TokenSelection(TokenGrid grid) {
        this.grid = grid;
        size = grid.size();
        int most = mostVisible(grid);
        anyVisible = most > 0;
        length = Math.max(1, most);
        index = new long[size * length];
        mask = new float[size * length];
        restore = new long[size * grid.count()];
        for (int sample = 0; sample < size; sample++) {
            select(sample);
        }
    }

    private static int mostVisible(TokenGrid grid) {
        int most = 0;
        for (int sample = 0; sample < grid.size(); sample++) {
            int visible = 0;
            for (int token = 0; token < grid.count(); token++) {
                visible += isVisible(grid, sample, token) ? 1 : 0;
            }
            most = Math.max(most, visible);
        }
        return most;
    }

    private static boolean isVisible(TokenGrid grid, int sample, int token) {
        return grid.visible()[sample * grid.count() + token] > 0;
    }

    private void select(int sample) {
        int place = sample * length;
        for (int token = 0; token < grid.count(); token++) {
            boolean visible = isVisible(grid, sample, token);
            restore[sample * grid.count() + token] = visible ? place : (long) sample * length;
            if (visible) {
                index[place] = token;
                mask[place] = 1;
                place++;
            }
        }
    }

    /** What the encoder reads, [B, M, ...]. */
    TokenInput<Tensor> input(TorchOps ops, Parameter positions) {
        Tensor rows = ops.parameter(positions).index_select(0, Tensors.indices(index));
        return new TokenInput<>(tokens(), rows.view(size, length, -1), Tensors.of(mask, size, length));
    }

    private Tensor tokens() {
        int tokenLength = grid.tokenLength();
        Tensor tokens = Tensors.empty(size, length, tokenLength);
        FloatPointer pointer = Tensors.pointer(tokens);
        for (int place = 0; place < index.length; place++) {
            long sample = place / length;
            int from = (int) (sample * grid.count() + index[place]) * tokenLength;
            pointer.position((long) place * tokenLength).put(grid.tokens(), from, tokenLength);
        }
        return Tensors.placed(tokens);
    }

    /**
     * Puts latents back to their places in the full grid; what stands in the place of a hidden token is arbitrary.
     *
     * @param latents [B, before + M, D]
     * @param before tokens that precede the gathered ones and stay where they are
     * @return [B, before + N, D], or the latents as they are if no token is visible
     */
    Tensor restore(Tensor latents, int before) {
        if (!anyVisible) {
            return latents;
        }
        long width = latents.size(2);
        Tensor gathered = latents.narrow(1, before, length).reshape((long) size * length, width);
        Tensor grids = gathered.index_select(0, Tensors.indices(restore)).view(size, grid.count(), width);
        return torch.cat(new TensorVector(latents.narrow(1, 0, before), grids), 1);
    }

    /** The full grid, unless no token is visible. */
    Optional<SpectrumGrid<Tensor>> grid() {
        if (!anyVisible) {
            return Optional.empty();
        }
        Tensor tokens = Tensors.of(grid.tokens(), size, grid.count(), grid.tokenLength());
        return Optional.of(new SpectrumGrid<>(tokens, gridMask()));
    }

    /** The full grid, hidden tokens included, [B, N, token length]. */
    Tensor tokenGrid() {
        return Tensors.of(grid.tokens(), size, grid.count(), grid.tokenLength());
    }

    /** The mask of the full grid, [B, N]. */
    Tensor gridMask() {
        return Tensors.of(grid.visible(), size, grid.count());
    }
}
