/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/**
 * Where the batches of a training run come from. It is asked by one thread; it may prepare batches ahead in others.
 *
 * @param <B> a batch
 */
public interface BatchSource<B> extends AutoCloseable {
    /**
     * The batch of the next step, waiting for it if need be.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    B next() throws InterruptedException;

    /** Ends whatever prepares batches ahead. */
    @Override
    void close();

    /**
     * Opens the source of a run that may be the continuation of an earlier one.
     *
     * @param <B> a batch
     */
    @FunctionalInterface
    interface Factory<B> {
        /**
         * Opens a source.
         *
         * @param stepsDone steps that the run has behind it: the source continues after as many batches
         */
        BatchSource<B> from(long stepsDone);
    }
}
