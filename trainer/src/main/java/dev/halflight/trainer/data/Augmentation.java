/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.hiding.MaskMix;
import dev.halflight.trainer.hiding.PixelLosses;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How the samples of a training batch are varied and hidden. Probabilities are 0 to 1.
 *
 * @param imageOnlyBatch probability that a batch hides all its spectra, and so costs no spectrum tokens
 * @param everythingVisible probability that the samples of a batch need hide no token of a modality
 * @param largestHidden otherwise they hide at least a part that is uniform from 0 to this, the largest part that any hides
 * @param spectrumHidden probability, in a batch with spectra, that a sample hides its own
 * @param imageHidden probability, in a batch with spectra, that a sample with a spectrum hides its images
 * @param bandsDropped probability that a sample loses one or two bands, as if they had not been observed
 * @param contextJitter standard deviation of the noise added to the standardized context features
 * @param photozWidth standard deviation of the redshift label in ln(1+z) where images are all that is seen
 * @param speczWidth the same where a spectrum is seen
 * @param masks which tokens are hidden, and how many beyond the least; older runs do not name it and scatter them
 * @param losses which pixels are lost; older runs do not name it and lose none
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
        double speczWidth,
        @Nullable MaskMix masks,
        @Nullable PixelLosses losses) {
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
        masks = masks == null ? MaskMix.SCATTERED : masks;
        losses = losses == null ? PixelLosses.NONE : losses;
    }

    /** What a new run is trained with. */
    public static Augmentation standard() {
        return new Augmentation(
                0.3,
                0.5,
                0.75,
                0.1,
                0.45,
                0.15,
                0.05,
                0.004,
                0.0006,
                new MaskMix(0.3, 0.25, 0.1, 0.25, 0.25),
                new PixelLosses(0.07, 0.07));
    }

    /** Nothing varied, nothing hidden but the spectra: the way photo-z is served. */
    public static Augmentation imagesAsServed() {
        return new Augmentation(1, 1, 0, 0, 0, 0, 0, 0.004, 0.0006, MaskMix.SCATTERED, PixelLosses.NONE);
    }

    /** Nothing varied, nothing hidden. */
    public static Augmentation asServed() {
        return new Augmentation(0, 1, 0, 0, 0, 0, 0, 0.004, 0.0006, MaskMix.SCATTERED, PixelLosses.NONE);
    }

    /** Whether the images are turned and mirrored at random: where anything is varied, they are. */
    boolean turns() {
        return contextJitter > 0;
    }

    /** Draws the part of a modality's tokens that each sample of a batch hides at least. */
    double leastHidden(Random random) {
        boolean everything = random.nextDouble() < everythingVisible;
        double part = random.nextDouble() * largestHidden;
        return everything ? 0 : part;
    }

    /** Draws the part that one sample hides. */
    double hidden(double least, Random random) {
        boolean deeper = random.nextDouble() < masks.deeper();
        double further = random.nextDouble() * Math.max(0, largestHidden - least);
        return deeper ? least + further : least;
    }
}
