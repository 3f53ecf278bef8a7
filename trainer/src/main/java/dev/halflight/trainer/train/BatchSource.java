/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/** Where the batches of a training run come from. It is asked by one thread; it may prepare batches ahead in others. */
public interface BatchSource extends AutoCloseable {
    /**
     * The batch of the next step, waiting for it if need be.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Batch next() throws InterruptedException;

    /** Ends whatever prepares batches ahead. */
    @Override
    void close();

    /** Opens the source of a run that may be the continuation of an earlier one. */
    @FunctionalInterface
    interface Factory {
        /**
         * Opens a source.
         *
         * @param stepsDone steps that the run has behind it: the source continues after as many batches
         */
        BatchSource from(long stepsDone);
    }
}
