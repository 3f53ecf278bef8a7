/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.Labels;
import dev.halflight.trainer.train.TokenGrid;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** What of a batch is there, in one of the situations that a served model meets. */
enum ParityCase {
    IMAGES_ALONE(1, 0),
    SPECTRA_ALONE(0, 1),
    IMAGES_AND_SPECTRA(1, 1),
    BANDS_MISSING(1, 1),
    SOME_SPECTRA_MISSING(1, 1),
    HALF_HIDDEN(0.5, 0.5);

    private static final double SKY = 0.1;
    private static final double SOURCE = 4;

    private final double imageVisible;
    private final double spectrumVisible;

    ParityCase(double imageVisible, double spectrumVisible) {
        this.imageVisible = imageVisible;
        this.spectrumVisible = spectrumVisible;
    }

    /** A batch of random values; the same seed gives the same batch. */
    Batch batch(TensorSizes sizes, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] image = image(random, sizes, size);
        if (this == BANDS_MISSING) {
            dropHalfOfEachToken(image, sizes.imageTokenLength());
        }
        float[] spectrum = noise(random, size * sizes.spectrumTokens() * sizes.spectrumTokenLength());
        float[] spectrumMask = mask(random, size * sizes.spectrumTokens(), spectrumVisible);
        if (this == SOME_SPECTRA_MISSING) {
            Arrays.fill(spectrumMask, 0, (size + 1) / 2 * sizes.spectrumTokens(), 0);
        }
        return new Batch(
                size,
                grid(sizes.imageTokens(), image, mask(random, size * sizes.imageTokens(), imageVisible)),
                noise(random, size * sizes.contextLength()),
                grid(sizes.spectrumTokens(), spectrum, spectrumMask),
                labels(random, size));
    }

    /**
     * Stretched pixels as they come: sky whose noise is about 0.1, and a source in the middle. Of most tokens and bands all pixels are
     * usable, of some a part; the others are 0.
     */
    private static float[] image(SplittableRandom random, TensorSizes sizes, int size) {
        int length = sizes.imageTokenLength();
        int pixels = sizes.imageTargetLength();
        int bands = length - pixels;
        int side = (int) Math.round(Math.sqrt(sizes.imageTokens()));
        float[] image = new float[size * sizes.imageTokens() * length];
        for (int start = 0; start < image.length; start += length) {
            int token = start / length % sizes.imageTokens();
            double distance = Math.hypot(token % side - (side - 1) / 2.0, token / side - (side - 1) / 2.0);
            for (int band = 0; band < bands; band++) {
                double usable = Math.min(1, 4 * random.nextDouble());
                image[start + pixels + band] = (float) usable;
                for (int pixel = pixels / bands * band; pixel < pixels / bands * (band + 1); pixel++) {
                    double source = SOURCE * Math.exp(-distance) * random.nextDouble();
                    image[start + pixel] =
                            random.nextDouble() < usable ? (float) (SKY * random.nextGaussian() + source) : 0;
                }
            }
        }
        return image;
    }

    private static float[] noise(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    private static void dropHalfOfEachToken(float[] tokens, int length) {
        for (int start = 0; start < tokens.length; start += length) {
            Arrays.fill(tokens, start, start + length / 2, 0);
        }
    }

    private static float[] mask(SplittableRandom random, int length, double visible) {
        float[] mask = new float[length];
        for (int k = 0; k < length; k++) {
            mask[k] = random.nextDouble() < visible ? 1 : 0;
        }
        return mask;
    }

    private static TokenGrid grid(int count, float[] tokens, float[] mask) {
        return new TokenGrid(
                count, tokens, mask, new float[mask.length], new float[mask.length], new float[mask.length]);
    }

    private static Labels labels(SplittableRandom random, int size) {
        float[] redshift = new float[size];
        float[] width = new float[size];
        for (int k = 0; k < size; k++) {
            redshift[k] = (float) random.nextDouble(1.2);
            width[k] = 0.01f;
        }
        return new Labels(redshift, width, new float[size], new int[size]);
    }

    /** The case in words. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
