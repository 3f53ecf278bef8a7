/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.train.Labels;
import dev.halflight.trainer.train.Samples;
import java.util.Arrays;

/**
 * The samples of one step; arrays are handed over, not copied.
 *
 * @param image tokens, [B, 64, 320]; 0 where nothing was measured
 * @param spectrum bins, [B, 259]; 0 where nothing was measured
 * @param spectraDropped whether the whole batch goes without its spectra
 * @param labels redshifts
 */
record PaperBatch(float[] image, float[] spectrum, boolean spectraDropped, Labels labels)
        implements Samples<PaperBatch> {
    static final int IMAGE_LENGTH = PaperSize.IMAGE_TOKENS * PaperSize.IMAGE_TOKEN_LENGTH;

    /**
     * Checks the batch.
     *
     * @throws IllegalArgumentException if its parts are not of the same number of samples
     */
    PaperBatch {
        int size = labels.redshift().length;
        if (size < 1 || image.length != size * IMAGE_LENGTH || spectrum.length != size * PaperSize.SPECTRUM_BINS) {
            throw new IllegalArgumentException("a batch of " + size + " samples has " + image.length
                    + " values of images and " + spectrum.length + " of spectra");
        }
    }

    @Override
    public int size() {
        return labels.redshift().length;
    }

    /** The same batch without its spectra. */
    PaperBatch withoutSpectra() {
        return new PaperBatch(image, new float[spectrum.length], true, labels);
    }

    @Override
    public PaperBatch part(int from, int to) {
        return new PaperBatch(
                Arrays.copyOfRange(image, from * IMAGE_LENGTH, to * IMAGE_LENGTH),
                Arrays.copyOfRange(spectrum, from * PaperSize.SPECTRUM_BINS, to * PaperSize.SPECTRUM_BINS),
                spectraDropped,
                labels.part(from, to));
    }
}
