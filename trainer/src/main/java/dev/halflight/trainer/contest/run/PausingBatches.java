/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.train.BatchSource;

/**
 * Hands out batches until the time is over.
 *
 * @param <B> a batch
 */
record PausingBatches<B>(BatchSource<B> batches, Watch watch) implements BatchSource<B> {
    /** @throws PausedException if the time is over */
    @Override
    public B next() throws InterruptedException {
        watch.check();
        return batches.next();
    }

    @Override
    public void close() {
        batches.close();
    }
}
