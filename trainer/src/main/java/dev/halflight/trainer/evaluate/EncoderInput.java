/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.onnx.FloatArray;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The inputs of the networks for a batch under masks.
 *
 * @param image the image tokens
 * @param imageMask which of them are visible
 * @param context the context features
 * @param spectrum the spectrum tokens: the full grid, or a single hidden one because no sample shows any
 * @param spectrumMask which of those are visible
 * @param spectrumGridMask which tokens of the full grid are visible
 */
record EncoderInput(
        FloatArray image,
        FloatArray imageMask,
        FloatArray context,
        FloatArray spectrum,
        FloatArray spectrumMask,
        FloatArray spectrumGridMask) {

    static EncoderInput of(TokenLayout layout, List<Tokens> samples, Mask mask) {
        return of(layout, samples, Collections.nCopies(samples.size(), mask));
    }

    /** Each sample has a mask of its own. */
    static EncoderInput of(TokenLayout layout, List<Tokens> samples, List<Mask> masks) {
        int size = samples.size();
        List<float[]> contexts = IntStream.range(0, size)
                .mapToObj(k -> samples.get(k).context(masks.get(k)))
                .toList();
        FloatArray image = new FloatArray(
                joined(samples.stream().map(Tokens::image).toList()),
                size,
                layout.imageTokens(),
                layout.imageTokenLength());
        FloatArray imageMask = visible(
                samples.stream().map(Tokens::imagePresent).toList(),
                masks.stream().map(Mask::image).toList());
        FloatArray context = new FloatArray(joined(contexts), size, contexts.get(0).length);
        FloatArray gridMask = visible(
                samples.stream().map(Tokens::spectrumPresent).toList(),
                masks.stream().map(Mask::spectrum).toList());
        if (isHidden(gridMask)) {
            int length = layout.spectrumTokenLength();
            FloatArray nothing = new FloatArray(new float[size * length], size, 1, length);
            return new EncoderInput(
                    image, imageMask, context, nothing, new FloatArray(new float[size], size, 1), gridMask);
        }
        FloatArray spectrum = new FloatArray(
                joined(samples.stream().map(Tokens::spectrum).toList()),
                size,
                layout.spectrumTokens(),
                layout.spectrumTokenLength());
        return new EncoderInput(image, imageMask, context, spectrum, gridMask, gridMask);
    }

    private static boolean isHidden(FloatArray mask) {
        for (float value : mask.values()) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    /** In the order in which the encoder declares them. */
    List<FloatArray> arrays() {
        return List.of(image, imageMask, context, spectrum, spectrumMask);
    }

    private static float[] joined(List<float[]> rows) {
        int length = rows.get(0).length;
        float[] joined = new float[rows.size() * length];
        for (int sample = 0; sample < rows.size(); sample++) {
            System.arraycopy(rows.get(sample), 0, joined, sample * length, length);
        }
        return joined;
    }

    private static FloatArray visible(List<boolean[]> present, List<boolean[]> masks) {
        int count = masks.get(0).length;
        float[] visible = new float[present.size() * count];
        for (int sample = 0; sample < present.size(); sample++) {
            for (int token = 0; token < count; token++) {
                boolean seen = present.get(sample)[token] && masks.get(sample)[token];
                visible[sample * count + token] = seen ? 1 : 0;
            }
        }
        return new FloatArray(visible, present.size(), count);
    }
}
