/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.train.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Proves that exported files answer as the trained network does, in every situation that a served model meets and in batches of several
 * sizes: as it was trained, with gathered tokens, and as it is served, with masked ones.
 */
final class Parity {
    private static final List<Integer> BATCH_SIZES = List.of(1, 2, 3, 32);

    /** Cases to compare. */
    static final int CASES = ParityCase.values().length * BATCH_SIZES.size();

    private final TorchAnswers torch;
    private final TensorSizes sizes;
    private final Precision precision;
    private final ParityBounds bounds;
    private final Map<String, Double> largest = new LinkedHashMap<>();

    /**
     * A proof for the files of one precision.
     *
     * @param trained what they must answer like
     */
    Parity(TrainedNetwork trained, Precision precision) {
        this.precision = precision;
        bounds = ParityBounds.of(precision);
        torch = new TorchAnswers(trained);
        sizes = trained.network().config().sizes();
    }

    /**
     * Compares every output in every case.
     *
     * @param progress told how many cases are done
     * @return the largest difference of each output
     * @throws ParityException if a difference exceeds its bound
     * @throws IOException if the files cannot be loaded
     */
    Map<String, Double> require(Path folder, LongConsumer progress) throws IOException {
        // on a busy machine the threads of small operations wait for each other: one is many times faster than two
        NativeThreads.use(1);
        largest.clear();
        long done = 0;
        try (OnnxAnswers exported = new OnnxAnswers(folder, precision)) {
            for (ParityCase parityCase : ParityCase.values()) {
                for (int size : BATCH_SIZES) {
                    String name = parityCase.words() + " in a batch of " + size;
                    compare(exported, name, parityCase.batch(sizes, size, size));
                    progress.accept(++done);
                }
            }
        }
        return Map.copyOf(largest);
    }

    private void compare(OnnxAnswers exported, String name, Batch batch) {
        Answers gathered = torch.gathered(batch);
        if (precision == Precision.SINGLE) {
            compare(name + ", masked against gathered tokens in LibTorch", gathered, torch.masked(batch));
        }
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
            String output = difference.getKey();
            if (!(difference.getValue() <= bounds.of(output))) {
                throw new ParityException(precision, output, name, difference.getValue());
            }
            largest.merge(output, difference.getValue(), Math::max);
        }
    }
}
