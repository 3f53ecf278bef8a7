/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.Arrays;

/**
 * What the branches that learn fast are shown of some samples: the photometry and, in some batches, the spectrum.
 *
 * @param size samples, B
 * @param context the context features, [B, C]
 * @param spectrum the tokens of the spectra; there is nothing to reconstruct of them
 * @param labels redshifts and classes
 */
public record BranchBatch(int size, float[] context, TokenGrid spectrum, Labels labels)
        implements Samples<BranchBatch> {
    /**
     * Checks the batch.
     *
     * @throws IllegalArgumentException if the parts do not have {@code size} samples each
     */
    public BranchBatch {
        if (size < 1 || context.length % size != 0 || spectrum.size() != size || labels.redshift().length != size) {
            throw new IllegalArgumentException("a batch of " + size + " samples has " + context.length
                    + " context features, " + spectrum.size() + " spectra and " + labels.redshift().length + " labels");
        }
    }

    /** Context features of a sample, C. */
    public int contextLength() {
        return context.length / size;
    }

    @Override
    public BranchBatch part(int from, int to) {
        int length = contextLength();
        return new BranchBatch(
                to - from,
                Arrays.copyOfRange(context, from * length, to * length),
                spectrum.part(from, to),
                labels.part(from, to));
    }
}
