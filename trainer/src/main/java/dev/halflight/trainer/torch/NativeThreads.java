/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/** How many threads one tensor operation runs in. */
public final class NativeThreads {
    private NativeThreads() {}

    /**
     * Sets the number of threads of LibTorch and of its matrix library, which LibTorch does not pass it on to: left alone, that one takes
     * every core, and its idle threads spin.
     */
    public static void use(int threads) {
        torch.set_num_threads(threads);
        openblas_nolapack.blas_set_num_threads(threads);
    }
}
