/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.Arrays;

/**
 * The samples of one training step. If no sample has a visible spectrum token, the step pays for none.
 *
 * @param size samples, B
 * @param image the tokens of the images
 * @param context the context features, [B, C]
 * @param spectrum the tokens of the spectra
 * @param labels redshifts and classes
 */
public record Batch(int size, TokenGrid image, float[] context, TokenGrid spectrum, Labels labels)
        implements Samples<Batch> {
    /**
     * Checks the batch.
     *
     * @throws IllegalArgumentException if the parts do not have {@code size} samples each
     */
    public Batch {
        if (size < 1
                || image.size() != size
                || spectrum.size() != size
                || labels.redshift().length != size
                || context.length == 0
                || context.length % size != 0) {
            throw new IllegalArgumentException("a batch of " + size + " samples has " + image.size() + " images, "
                    + spectrum.size() + " spectra, " + labels.redshift().length + " labels and " + context.length
                    + " context features");
        }
    }

    /** Context features of a sample, C. */
    public int contextLength() {
        return context.length / size;
    }

    /** The same batch as images alone. */
    public Batch withoutSpectra() {
        return new Batch(size, image, context, spectrum.hidden(), labels);
    }

    @Override
    public Batch part(int from, int to) {
        int length = contextLength();
        float[] contexts = Arrays.copyOfRange(context, from * length, to * length);
        return new Batch(to - from, image.part(from, to), contexts, spectrum.part(from, to), labels.part(from, to));
    }
}
