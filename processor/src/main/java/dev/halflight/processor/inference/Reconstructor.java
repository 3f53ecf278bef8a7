/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Pass B: predicts every token of a batch while it is hidden. Two complementary masks are run, and of each the tokens that
 * it hid are kept; a token that was never measured is hidden in both, and is the mean of the two. Not thread-safe.
 */
final class Reconstructor implements AutoCloseable {
    private final TokenLayout layout;
    private final RedshiftGrid grid;
    private final OnnxNetwork encoder;
    private final EncoderInput input;
    private final OnnxNetwork decoder;
    private final DirectBuffer spectrumMask = new DirectBuffer();
    private final DirectBuffer redshift = new DirectBuffer();

    Reconstructor(TokenLayout layout, RedshiftGrid grid, OnnxNetwork encoder, EncoderInput input, OnnxNetwork decoder) {
        this.layout = layout;
        this.grid = grid;
        this.encoder = encoder;
        this.input = input;
        this.decoder = decoder;
    }

    /** Predicts the tokens; the decoder is told the most probable redshift of pass A. */
    List<Reconstructed> run(List<Tokens> samples, List<Encoded> encoded) {
        Mask first = Mask.complementary(layout, 0);
        Mask second = Mask.complementary(layout, 1);
        List<Reconstructed> ofFirst = predict(samples, encoded, first);
        List<Reconstructed> ofSecond = predict(samples, encoded, second);
        List<Reconstructed> joined = new ArrayList<>();
        for (int k = 0; k < samples.size(); k++) {
            Tokens sample = samples.get(k);
            joined.add(new Reconstructed(
                    join(ofFirst.get(k).image(), ofSecond.get(k).image(), first.image(), sample.imagePresent()),
                    join(
                            ofFirst.get(k).spectrum(),
                            ofSecond.get(k).spectrum(),
                            first.spectrum(),
                            sample.spectrumPresent())));
        }
        return joined;
    }

    private List<Reconstructed> predict(List<Tokens> samples, List<Encoded> encoded, Mask mask) {
        boolean spectra = samples.stream().anyMatch(Tokens::hasSpectrum);
        try (NDManager scope = encoder.manager().newSubManager()) {
            NDList inputs = input.write(scope, samples, mask, spectra);
            NDList latents = encoder.run(inputs);
            latents.attach(scope);
            int size = (int) inputs.get(0).getShape().get(0);
            writeSpectrumMask(samples, mask, size);
            writeRedshift(encoded, size);
            NDList tokens = decoder.run(new NDList(
                    inputs.get(0),
                    latents.get(Encoded.IMAGE_LATENTS),
                    latents.get(Encoded.SPECTRUM_LATENTS),
                    inputs.get(1),
                    spectrumMask.tensor(scope, "spectrum_mask", size, layout.spectrumTokens()),
                    redshift.tensor(scope, "redshift", size, 1)));
            tokens.attach(scope);
            List<float[]> image = Encoded.rows(tokens.get(0), samples.size());
            List<float[]> spectrum = Encoded.rows(tokens.get(1), samples.size());
            List<Reconstructed> predicted = new ArrayList<>();
            for (int k = 0; k < samples.size(); k++) {
                predicted.add(new Reconstructed(image.get(k), spectrum.get(k)));
            }
            return predicted;
        }
    }

    private void writeSpectrumMask(List<Tokens> samples, Mask mask, int size) {
        FloatBuffer visible = spectrumMask.room(size * layout.spectrumTokens());
        for (int k = 0; k < size; k++) {
            boolean[] present = samples.get(Math.min(k, samples.size() - 1)).spectrumPresent();
            for (int token = 0; token < layout.spectrumTokens(); token++) {
                visible.put(present[token] && mask.spectrum()[token] ? 1 : 0);
            }
        }
    }

    private void writeRedshift(List<Encoded> encoded, int size) {
        FloatBuffer values = redshift.room(size);
        for (int k = 0; k < size; k++) {
            Encoded ofAll = encoded.get(Math.min(k, encoded.size() - 1));
            values.put((float) grid.peak(ofAll.redshift()));
        }
    }

    private static float[] join(float[] first, float[] second, boolean[] visibleInFirst, boolean[] present) {
        float[] joined = new float[first.length];
        int length = first.length / present.length;
        for (int token = 0; token < present.length; token++) {
            for (int k = token * length; k < (token + 1) * length; k++) {
                joined[k] = !present[token] ? (first[k] + second[k]) / 2 : visibleInFirst[token] ? second[k] : first[k];
            }
        }
        return joined;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
