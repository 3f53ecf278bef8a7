/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * The size of the network.
 *
 * @param sizes the sizes of its inputs and outputs
 * @param width width of the encoders' latents, D
 * @param heads attention heads of the encoders
 * @param imageLayers self-attention blocks of the image's encoder
 * @param spectrumLayers self-attention blocks of the spectrum's encoder
 * @param fusionLayers pairs of cross-attention blocks between the two
 * @param decoderWidth width of the decoder
 * @param decoderHeads attention heads of the decoder
 * @param decoderLayers self-attention blocks of the decoder
 * @param photometryWidth width of the branch that reads the photometry, P; the heads read as many features
 * @param photometryLayers its residual layers
 * @param embedding length of the embedding, E
 * @param templateChannels features that the spectrum is correlated in; 0 for a network without correlator
 * @param restFrameChannels spectra in the rest frame that a reconstruction is mixed of; 0 for a network that paints in the observed frame alone
 * @param cellWidth width of a redshift cell in ln(1+z)
 * @param samplesPerCell samples of the spectrum that the width of a redshift cell shifts it by
 */
public record NetworkConfig(
        TensorSizes sizes,
        int width,
        int heads,
        int imageLayers,
        int spectrumLayers,
        int fusionLayers,
        int decoderWidth,
        int decoderHeads,
        int decoderLayers,
        int photometryWidth,
        int photometryLayers,
        int embedding,
        int templateChannels,
        int restFrameChannels,
        double cellWidth,
        double samplesPerCell) {
    private static final double STANDARD_CELL = 0.001;
    /** The width of a cell over the step of ln wavelength, 1e-4 ln 10. */
    private static final double STANDARD_SAMPLES = STANDARD_CELL / (1e-4 * Math.log(10));

    /**
     * Checks the configuration.
     *
     * @throws IllegalArgumentException if a number is not positive, or a width is not a multiple of four and of its heads
     */
    public NetworkConfig {
        Positive.check("width", width);
        Positive.check("heads", heads);
        Positive.check("imageLayers", imageLayers);
        Positive.check("spectrumLayers", spectrumLayers);
        Positive.check("fusionLayers", fusionLayers);
        Positive.check("decoderWidth", decoderWidth);
        Positive.check("decoderHeads", decoderHeads);
        Positive.check("decoderLayers", decoderLayers);
        Positive.check("photometryWidth", photometryWidth);
        Positive.check("photometryLayers", photometryLayers);
        Positive.check("embedding", embedding);
        if (templateChannels < 0 || restFrameChannels < 0) {
            throw new IllegalArgumentException("templateChannels and restFrameChannels must not be negative");
        }
        if (!(cellWidth > 0 && samplesPerCell > 0)) {
            throw new IllegalArgumentException(
                    "cellWidth and samplesPerCell must be positive, not " + cellWidth + " and " + samplesPerCell);
        }
        divisible("width", width, heads);
        divisible("decoderWidth", decoderWidth, decoderHeads);
    }

    /** The size of the published model: small enough to train on a few processor cores. */
    public static NetworkConfig standard(TensorSizes sizes) {
        return new NetworkConfig(sizes, 128, 4, 2, 2, 1, 88, 4, 2, 256, 3, 64, 16, 12, STANDARD_CELL, STANDARD_SAMPLES);
    }

    private static void divisible(String name, int width, int heads) {
        if (width % heads != 0 || width % 4 != 0) {
            throw new IllegalArgumentException(
                    name + " must be a multiple of its " + heads + " heads and of 4, not " + width);
        }
    }
}
