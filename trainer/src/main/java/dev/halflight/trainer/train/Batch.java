/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The samples of one training step. If no sample has a visible spectrum token, the step pays for none.
 *
 * @param size samples, B
 * @param image the tokens of the images
 * @param context the context features, [B, C]
 * @param spectrum the tokens of the spectra
 * @param labels redshifts and classes
 * @param part what of the network the step trains
 */
public record Batch(int size, TokenGrid image, float[] context, TokenGrid spectrum, Labels labels, Part part) {
    /** What of the network a step trains. */
    public enum Part {
        /** The branches that learn fast and answer without attention: photometry, and the spectrum's correlator. */
        BRANCHES,
        /** All of it. */
        WHOLE
    }

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

    /** A batch that trains the whole network. */
    public Batch(int size, TokenGrid image, float[] context, TokenGrid spectrum, Labels labels) {
        this(size, image, context, spectrum, labels, Part.WHOLE);
    }

    /** The same samples, to train that part of the network. */
    public Batch of(Part trained) {
        return new Batch(size, image, context, spectrum, labels, trained);
    }

    /** Context features of a sample, C. */
    public int contextLength() {
        return context.length / size;
    }

    /** The same batch as images alone. */
    public Batch withoutSpectra() {
        return new Batch(size, image, context, spectrum.hidden(), labels, part);
    }

    /** The same samples in {@code count} parts of nearly equal size, or in as many as there are samples. */
    List<Batch> split(int count) {
        int parts = Math.min(count, size);
        return IntStream.range(0, parts)
                .mapToObj(i -> part(i * size / parts, (i + 1) * size / parts))
                .toList();
    }

    private Batch part(int from, int to) {
        int length = contextLength();
        float[] contexts = Arrays.copyOfRange(context, from * length, to * length);
        return new Batch(
                to - from, image.part(from, to), contexts, spectrum.part(from, to), labels.part(from, to), part);
    }
}
