/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

/**
 * How hidden tokens are chosen. All are probabilities, 0 to 1; a field that an older run does not name is 0. Tokens are scattered at
 * random unless one of the other patterns is drawn.
 *
 * @param deeper that a sample hides more than the least of its batch
 * @param blocks that the hidden tokens lie together: contiguous patches, contiguous pieces of spectrum
 * @param bright that tokens of high signal to noise are hidden first
 * @param faint that tokens of low signal to noise are hidden first, so that the object itself stays in sight
 * @param lines that a spectrum hides the surroundings of one of its strong lines
 */
public record MaskMix(double deeper, double blocks, double bright, double faint, double lines) {
    /** Tokens are scattered at random, as many in each sample of a batch. */
    public static final MaskMix SCATTERED = new MaskMix(0, 0, 0, 0, 0);

    public MaskMix {
        for (double probability : new double[] {deeper, blocks, bright, faint, lines, blocks + bright + faint}) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "the probabilities of masks, and the sum of blocks, bright and faint, are from 0 to 1, not "
                                + probability);
            }
        }
    }

    /** The pattern that goes with a number drawn evenly from 0 to 1. */
    Pattern pattern(double chance) {
        if (chance < blocks) {
            return Pattern.BLOCKS;
        }
        if (chance < blocks + bright) {
            return Pattern.BRIGHT;
        }
        return chance < blocks + bright + faint ? Pattern.FAINT : Pattern.SCATTERED;
    }
}
