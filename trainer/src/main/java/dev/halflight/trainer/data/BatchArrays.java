/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.train.Batch;
import dev.halflight.v1.Observation;
import java.util.Random;

/** The arrays of a batch while they are filled, sample after sample. */
final class BatchArrays {
    private final int size;
    private final GridArrays image;
    private final GridArrays spectrum;
    private final float[] context;
    private final LabelArrays labels;

    /** Room for {@code size} samples. */
    BatchArrays(int size, Tokenizer tokenizer) {
        this.size = size;
        TokenLayout layout = tokenizer.layout();
        image = new GridArrays(size, layout.imageTokens(), layout.imageTokenLength(), layout.imageTokenPixels());
        spectrum = new GridArrays(size, layout.spectrumTokens(), layout.spectrumTokenLength(), layout.spectrumPatch());
        context = new float[size * tokenizer.contextLength()];
        labels = new LabelArrays(size);
    }

    /** Sets a sample's tokens and what is visible of them. */
    void see(int sample, Tokens tokens, Mask mask, Orientation orientation) {
        image.tokens(sample, tokens.image(), tokens.imagePresent(), mask.image(), orientation);
        spectrum.tokens(sample, tokens.spectrum(), tokens.spectrumPresent(), mask.spectrum(), TokenOrder.UNCHANGED);
    }

    /** Sets a sample's context with noise of the standard deviation {@code jitter} added. */
    void context(int sample, float[] values, double jitter, Random random) {
        int from = sample * values.length;
        for (int k = 0; k < values.length; k++) {
            context[from + k] = values[k] + (float) (jitter * random.nextGaussian());
        }
    }

    /** Sets what is to be reconstructed of a sample. */
    void reconstruct(int sample, Targets targets, Orientation orientation) {
        image.targets(sample, targets.image(), targets.imageWeight(), orientation);
        spectrum.targets(sample, targets.spectrum(), targets.spectrumWeight(), TokenOrder.UNCHANGED);
    }

    /** Sets how much each sample of a spectrum counts in its reconstruction. */
    void emphasize(int sample, float[] importance) {
        spectrum.importance(sample, importance);
    }

    /** Sets a sample's labels; the redshift is told more sharply to who sees the spectrum. */
    void know(int sample, Observation observation, Augmentation augmentation) {
        boolean spectrumSeen = spectrum.anyVisible(sample);
        labels.set(sample, observation, spectrumSeen ? augmentation.speczWidth() : augmentation.photozWidth());
    }

    Batch batch() {
        return new Batch(size, image.grid(), context, spectrum.grid(), labels.labels());
    }
}
