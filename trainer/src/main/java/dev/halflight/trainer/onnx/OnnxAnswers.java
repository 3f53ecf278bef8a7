/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.TokenGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The answers of the exported files in ONNX Runtime; the decoder is told the redshifts of the labels. */
final class OnnxAnswers implements AutoCloseable {
    private final OnnxNetwork encoder;
    private final OnnxNetwork decoder;

    OnnxAnswers(Path folder, Precision precision) throws IOException {
        encoder = new OnnxNetwork(folder.resolve(precision.encoder()), 1);
        decoder = new OnnxNetwork(folder.resolve(precision.decoder()), 1);
    }

    /**
     * The answers.
     *
     * @param spectrumTokens how many of the spectrum's tokens the encoder is given: all, or 1 if all are hidden
     */
    Answers of(Batch batch, int spectrumTokens) {
        int size = batch.size();
        TokenGrid image = batch.image();
        TokenGrid spectrum = batch.spectrum();
        FloatArray imageMask = new FloatArray(image.visible(), size, image.count());
        FloatArray imageTokens = new FloatArray(image.tokens(), size, image.count(), image.tokenLength());
        List<FloatArray> encoded = encoder.run(List.of(
                imageTokens,
                imageMask,
                new FloatArray(batch.context(), size, batch.contextLength()),
                first(spectrum.tokens(), size, spectrumTokens, spectrum.tokenLength()),
                first(spectrum.visible(), size, spectrumTokens)));
        List<FloatArray> decoded = decoder.run(List.of(
                imageTokens,
                encoded.get(0),
                encoded.get(1),
                imageMask,
                new FloatArray(spectrum.visible(), size, spectrum.count()),
                new FloatArray(batch.labels().redshift(), size, 1)));
        FloatArray redshift = encoded.get(2);
        return new Answers(
                redshift.values(),
                (int) redshift.shape()[1],
                encoded.get(3).values(),
                encoded.get(4).values(),
                decoded.get(0).values(),
                decoded.get(1).values());
    }

    /** The first values of each sample, as many as the shape has room for. */
    private static FloatArray first(float[] values, long... shape) {
        int size = (int) shape[0];
        int length = 1;
        for (int axis = 1; axis < shape.length; axis++) {
            length *= (int) shape[axis];
        }
        float[] first = new float[size * length];
        for (int sample = 0; sample < size; sample++) {
            System.arraycopy(values, sample * (values.length / size), first, sample * length, length);
        }
        return new FloatArray(first, shape);
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
