/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.train.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Proves that exported files answer as the trained network does, in every situation that a served model meets and in batches of several
 * sizes: as it was trained, with gathered tokens, and as it is served, with masked ones.
 */
final class Parity {
    static final double TOLERANCE = 1e-4;

    private static final List<Integer> BATCH_SIZES = List.of(1, 2, 3, 32);

    /** Cases to compare. */
    static final int CASES = ParityCase.values().length * BATCH_SIZES.size();

    private final TorchAnswers torch;
    private final TensorSizes sizes;
    private double largest;

    Parity(TrainedNetwork trained) {
        torch = new TorchAnswers(trained);
        sizes = trained.network().config().sizes();
    }

    /**
     * Compares every output in every case.
     *
     * @param progress told how many cases are done
     * @return the largest difference
     * @throws ParityException if a difference exceeds the tolerance
     * @throws IOException if the files cannot be loaded
     */
    double require(Path folder, LongConsumer progress) throws IOException {
        // on a busy machine the threads of small operations wait for each other: one is many times faster than two
        NativeThreads.use(1);
        largest = 0;
        long done = 0;
        try (OnnxAnswers exported = new OnnxAnswers(folder)) {
            for (ParityCase parityCase : ParityCase.values()) {
                for (int size : BATCH_SIZES) {
                    String name = parityCase.words() + " in a batch of " + size;
                    compare(exported, name, parityCase.batch(sizes, size, size));
                    progress.accept(++done);
                }
            }
        }
        return largest;
    }

    private void compare(OnnxAnswers exported, String name, Batch batch) {
        Answers gathered = torch.gathered(batch);
        compare(name + ", masked against gathered tokens in LibTorch", gathered, torch.masked(batch));
        compare(name, gathered, exported.of(batch, sizes.spectrumTokens()));
        if (isHidden(batch.spectrum().visible())) {
            compare(name + ", given a single spectrum token", gathered, exported.of(batch, 1));
        }
    }

    private static boolean isHidden(float[] visible) {
        for (float value : visible) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    private void compare(String name, Answers expected, Answers found) {
        for (Map.Entry<String, Double> difference : expected.differences(found).entrySet()) {
            if (!(difference.getValue() <= TOLERANCE)) {
                throw new ParityException(difference.getKey(), name, difference.getValue());
            }
            largest = Math.max(largest, difference.getValue());
        }
    }
}
