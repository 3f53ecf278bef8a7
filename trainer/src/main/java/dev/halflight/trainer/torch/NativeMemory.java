/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import org.bytedeco.javacpp.PointerScope;

/** Frees the native memory of a computation at its end, rather than when the garbage collector gets to it. */
public final class NativeMemory {
    private NativeMemory() {}

    /**
     * Runs a computation; the tensors made in it are freed when it is done.
     *
     * @param <R> what it gives, which must not be a tensor
     * @param <E> what it may throw
     */
    public static <R, E extends Exception> R scoped(Computation<R, E> computation) throws E {
        PointerScope scope = new PointerScope();
        try {
            return computation.run();
        } finally {
            scope.close();
        }
    }

    /**
     * A computation with tensors.
     *
     * @param <R> what it gives
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Computation<R, E extends Exception> {
        /** Computes. */
        R run() throws E;
    }
}
