/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

/**
 * How the samples of a training batch are varied and hidden. Probabilities are 0 to 1.
 *
 * @param imageOnlyBatch probability that a batch hides all its spectra, and so costs no spectrum tokens
 * @param everythingVisible probability that a modality hides none of its tokens
 * @param largestHidden otherwise the hidden fraction is uniform from 0 to this
 * @param spectrumHidden probability, in a batch with spectra, that a sample hides its own
 * @param imageHidden probability, in a batch with spectra, that a sample with a spectrum hides its images
 * @param bandsDropped probability that a sample loses one or two bands, as if they had not been observed
 * @param contextJitter standard deviation of the noise added to the standardized context features
 * @param photozWidth standard deviation of the redshift label in ln(1+z) where images are all that is seen
 * @param speczWidth the same where a spectrum is seen
 */
public record Augmentation(
        double imageOnlyBatch,
        double everythingVisible,
        double largestHidden,
        double spectrumHidden,
        double imageHidden,
        double bandsDropped,
        double contextJitter,
        double photozWidth,
        double speczWidth) {
    public Augmentation {
        for (double probability : new double[] {
            imageOnlyBatch, everythingVisible, largestHidden, spectrumHidden, imageHidden, bandsDropped
        }) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability of " + probability + " is not from 0 to 1");
            }
        }
        if (!(contextJitter >= 0) || !(photozWidth > 0) || !(speczWidth > 0)) {
            throw new IllegalArgumentException("jitter must not be negative, label widths must be positive");
        }
    }

    /** What the shipped model was trained with. */
    public static Augmentation standard() {
        return new Augmentation(0.3, 0.45, 0.75, 0.1, 0.45, 0.15, 0.05, 0.004, 0.0006);
    }

    /** Nothing varied, nothing hidden but the spectra: the way photo-z is served. */
    public static Augmentation imagesAsServed() {
        return new Augmentation(1, 1, 0, 0, 0, 0, 0, 0.004, 0.0006);
    }

    /** Nothing varied, nothing hidden. */
    public static Augmentation asServed() {
        return new Augmentation(0, 1, 0, 0, 0, 0, 0, 0.004, 0.0006);
    }

    /** Whether the images are turned and mirrored at random: where anything is varied, they are. */
    boolean turns() {
        return contextJitter > 0;
    }
}
