/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.nio.FloatBuffer;
import java.util.List;

/** Writes the tokens of a batch into the encoder's inputs. Not thread-safe: its memory is used again for each batch. */
final class EncoderInput {
    /** A batch of one runs through other kernels, whose results differ in the last digit: it is sent twice. */
    private static final int SMALLEST_BATCH = 2;

    private final TokenLayout layout;
    private final int contextLength;
    private final DirectBuffer image = new DirectBuffer();
    private final DirectBuffer imageMask = new DirectBuffer();
    private final DirectBuffer context = new DirectBuffer();
    private final DirectBuffer spectrum = new DirectBuffer();
    private final DirectBuffer spectrumMask = new DirectBuffer();

    EncoderInput(TokenLayout layout, int contextLength) {
        this.layout = layout;
        this.contextLength = contextLength;
    }

    /**
     * Makes the inputs.
     *
     * @param spectra whether the spectrum has its full grid, or a single hidden token because no sample shows one
     */
    NDList write(NDManager manager, List<Tokens> samples, Mask mask, boolean spectra) {
        int size = Math.max(SMALLEST_BATCH, samples.size());
        int spectrumTokens = spectra ? layout.spectrumTokens() : 1;
        FloatBuffer contextValues = context.room(size * contextLength);
        FloatBuffer imageValues = image.room(size * layout.imageTokens() * layout.imageTokenLength());
        FloatBuffer imageVisible = imageMask.room(size * layout.imageTokens());
        FloatBuffer spectrumValues = spectrum.room(size * spectrumTokens * layout.spectrumTokenLength());
        FloatBuffer spectrumVisible = spectrumMask.room(size * spectrumTokens);
        for (int k = 0; k < size; k++) {
            Tokens sample = samples.get(Math.min(k, samples.size() - 1));
            contextValues.put(sample.context(mask));
            imageValues.put(sample.image());
            put(imageVisible, sample.imagePresent(), mask.image(), layout.imageTokens());
            if (spectra) {
                spectrumValues.put(sample.spectrum());
                put(spectrumVisible, sample.spectrumPresent(), mask.spectrum(), spectrumTokens);
            } else {
                spectrumValues.put(new float[layout.spectrumTokenLength()]);
                spectrumVisible.put(0);
            }
        }
        return new NDList(
                image.tensor(manager, "image", size, layout.imageTokens(), layout.imageTokenLength()),
                imageMask.tensor(manager, "image_mask", size, layout.imageTokens()),
                context.tensor(manager, "context", size, contextLength),
                spectrum.tensor(manager, "spectrum", size, spectrumTokens, layout.spectrumTokenLength()),
                spectrumMask.tensor(manager, "spectrum_mask", size, spectrumTokens));
    }

    private static void put(FloatBuffer buffer, boolean[] present, boolean[] visible, int count) {
        for (int token = 0; token < count; token++) {
            buffer.put(present[token] && visible[token] ? 1 : 0);
        }
    }
}
