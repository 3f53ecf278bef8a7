/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * The sizes of the tensors that enter and leave the network; the token layout fixes them.
 *
 * @param imageTokens tokens of an image
 * @param imageTokenLength values of an image token
 * @param imageTargetLength values to reconstruct of an image token
 * @param contextLength context features
 * @param spectrumTokens tokens of a spectrum
 * @param spectrumTokenLength values of a spectrum token
 * @param spectrumTargetLength values to reconstruct of a spectrum token
 * @param redshiftCells cells of the redshift PDF
 * @param classes classes of objects
 */
public record TensorSizes(
        int imageTokens,
        int imageTokenLength,
        int imageTargetLength,
        int contextLength,
        int spectrumTokens,
        int spectrumTokenLength,
        int spectrumTargetLength,
        int redshiftCells,
        int classes) {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is not positive, or the image tokens do not form a square
     */
    public TensorSizes {
        Positive.check("imageTokens", imageTokens);
        Positive.check("imageTokenLength", imageTokenLength);
        Positive.check("imageTargetLength", imageTargetLength);
        Positive.check("contextLength", contextLength);
        Positive.check("spectrumTokens", spectrumTokens);
        Positive.check("spectrumTokenLength", spectrumTokenLength);
        Positive.check("spectrumTargetLength", spectrumTargetLength);
        Positive.check("redshiftCells", redshiftCells);
        Positive.check("classes", classes);
        int side = (int) Math.round(Math.sqrt(imageTokens));
        if (side * side != imageTokens) {
            throw new IllegalArgumentException("imageTokens must be a square number, not " + imageTokens);
        }
    }

    /** The sizes that Halflight's token layout gives, with as many context features as it has. */
    public static TensorSizes standard(int contextLength) {
        return new TensorSizes(64, 325, 320, contextLength, 68, 67, 64, 1792, 3);
    }
}
