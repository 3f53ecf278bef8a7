/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/**
 * The weights of the parts of the loss.
 *
 * @param redshift of the cross-entropy of the redshift PDF
 * @param crps of its continuous ranked probability score
 * @param classes of the cross-entropy of the classes
 * @param image of the error of reconstructed image tokens, in units of the noise
 * @param spectrum of that of reconstructed spectrum tokens
 * @param imageOutliers error of a pixel in units of its noise, from where on it counts linearly and no more by its square
 * @param spectrumOutliers that of a spectrum's sample; the larger, the nearer is a hidden line shown to the mean of what it may be,
 *     not to its median, which is fainter
 * @param reconstructed share of a step's samples whose image and spectrum are reconstructed, above 0
 * @param visibleTokens how much a visible token counts in the reconstruction, where a hidden one counts 1
 * @param cellWidth width of a cell of the redshift PDF in ln(1+z)
 * @param populationWidth least standard deviation of the label in ln(1+z) for what photometry and attention say of the redshift
 * @param predictedRedshift share of the samples whose reconstruction is conditioned on the predicted redshift, not on the true one
 */
public record LossConfig(
        double redshift,
        double crps,
        double classes,
        double image,
        double spectrum,
        double imageOutliers,
        double spectrumOutliers,
        double reconstructed,
        double visibleTokens,
        double cellWidth,
        double populationWidth,
        double predictedRedshift) {
    /**
     * Checks the configuration.
     *
     * @throws IllegalArgumentException if a weight is negative or a share exceeds 1
     */
    public LossConfig {
        atLeastZero("redshift", redshift);
        atLeastZero("crps", crps);
        atLeastZero("classes", classes);
        atLeastZero("image", image);
        atLeastZero("spectrum", spectrum);
        atLeastZero("visibleTokens", visibleTokens);
        atLeastZero("predictedRedshift", predictedRedshift);
        positive("cellWidth", cellWidth);
        atLeastZero("populationWidth", populationWidth);
        positive("imageOutliers", imageOutliers);
        positive("spectrumOutliers", spectrumOutliers);
        positive("reconstructed", reconstructed);
        if (reconstructed > 1) {
            throw new IllegalArgumentException("reconstructed is a share, at most 1, not " + reconstructed);
        }
        if (predictedRedshift > 1) {
            throw new IllegalArgumentException("predictedRedshift is a share, at most 1, not " + predictedRedshift);
        }
    }

    /** Good values for the standard network. */
    public static LossConfig standard() {
        return new LossConfig(1, 20, 0.3, 1, 1, 3, 10, 0.5, 0.1, 0.001, 0.004, 0.5);
    }

    private static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }

    private static void atLeastZero(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must be at least 0, not " + value);
        }
    }
}
