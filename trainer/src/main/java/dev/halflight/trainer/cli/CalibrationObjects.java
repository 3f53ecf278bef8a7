/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.calibrate.Drawn;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** The objects that a model is calibrated with, in two halves that have nothing in common. */
interface CalibrationObjects {
    /** Objects that the model is asked about at a time. */
    int BATCH = 32;

    /**
     * Hands over one half, batch by batch.
     *
     * @param half 0 or 1
     * @throws IOException if it cannot be read
     * @throws ExecutionException if an object cannot be simulated
     */
    void read(int half, Consumer<List<Drawn>> batches) throws IOException, InterruptedException, ExecutionException;

    /** What they are, in a few words. */
    String description();
}
