/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From latents to every token of image and spectrum, visible or not, at a given redshift. It sees the latents of visible tokens, a
 * learned token in place of the others, and the context's latent.
 */
public final class Decoder {
    private final Linear image;
    private final Linear spectrum;
    private final Parameter maskToken;
    private final Parameter positions;
    private final RedshiftFeatures redshiftFeatures;
    private final List<Block> blocks;
    private final LayerNorm norm;
    private final Inpainting inpainting;
    private final Linear spectrumOut;
    private final Optional<RestFrame> restFrame;
    private final int imageTokens;

    Decoder(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        int width = config.decoderWidth();
        imageTokens = sizes.imageTokens();
        image = new Linear(parameters, "decoder.image", config.width(), width);
        spectrum = new Linear(parameters, "decoder.spectrum", config.width(), width);
        maskToken = parameters.token("decoder.mask", width);
        positions = parameters.table(
                "decoder.positions", imageTokens + sizes.spectrumTokens(), initialPositions(sizes, width));
        redshiftFeatures = new RedshiftFeatures(parameters, "decoder.redshift", width);
        blocks = IntStream.range(0, config.decoderLayers())
                .mapToObj(i -> new Block(parameters, "decoder.block." + i, width, config.decoderHeads()))
                .toList();
        norm = new LayerNorm(parameters, "decoder.norm", width);
        inpainting = new Inpainting(parameters, config);
        spectrumOut = new Linear(parameters, "decoder.spectrum.out", width, sizes.spectrumTargetLength());
        restFrame = config.restFrameChannels() == 0 ? Optional.empty() : Optional.of(new RestFrame(parameters, config));
    }

    /** What of it is learned before the rest, from images in memory. */
    public ImageComponents components() {
        return inpainting.components();
    }

    private static float[] initialPositions(TensorSizes sizes, int width) {
        float[] square = Positions.square((int) Math.round(Math.sqrt(sizes.imageTokens())), width);
        float[] line = Positions.line(sizes.spectrumTokens(), width);
        float[] both = new float[square.length + line.length];
        System.arraycopy(square, 0, both, 0, square.length);
        System.arraycopy(line, 0, both, square.length, line.length);
        return both;
    }

    /**
     * Reconstructs the full grids.
     *
     * @param tokens [B, image tokens, image token length]; hidden ones are not looked at
     * @param imageLatents [B, 2 + image tokens, D]
     * @param spectrumLatents [B, 1 + spectrum tokens, D], or [B, 2, D] where no spectrum token is visible
     * @param imageMask [B, image tokens], 1 = visible
     * @param spectrumMask [B, spectrum tokens]
     * @param redshift ln(1+z) to condition on, [B, 1]
     */
    public <T> Reconstruction<T> apply(
            Ops<T> ops, T tokens, T imageLatents, T spectrumLatents, T imageMask, T spectrumMask, T redshift) {
        Inpainting.Guesses<T> guesses = inpainting.guesses(ops, tokens, imageMask);
        T context = image.apply(ops, ops.slice(imageLatents, 1, 1, 2));
        T latents = blend(ops, image.apply(ops, ops.slice(imageLatents, 1, 2, Ops.END)), imageMask);
        T images = ops.add(latents, inpainting.features(ops, guesses));
        T spectra = blend(ops, spectrum.apply(ops, ops.slice(spectrumLatents, 1, 1, Ops.END)), spectrumMask);
        T grid = ops.add(ops.concatenate(1, List.of(images, spectra)), ops.parameter(positions));
        T conditioned = ops.add(grid, redshiftFeatures.apply(ops, redshift));

        T x = ops.concatenate(1, List.of(context, conditioned));
        for (Block block : blocks) {
            x = block.apply(ops, x, Optional.empty());
        }
        x = norm.apply(ops, x);
        T ofImage = ops.slice(x, 1, 1, 1 + imageTokens);
        T ofSpectrum = ops.slice(x, 1, 1 + imageTokens, Ops.END);
        T observedFrame = spectrumOut.apply(ops, ofSpectrum);
        return new Reconstruction<>(
                inpainting.mixture(ops, guesses, ofImage),
                restFrame.isEmpty()
                        ? observedFrame
                        : ops.add(observedFrame, restFrame.get().apply(ops, ofSpectrum, redshift)));
    }

    private <T> T blend(Ops<T> ops, T latents, T mask) {
        T visible = ops.reshape(mask, 0, -1, 1);
        T hidden = Masks.not(ops, visible);
        return ops.add(ops.multiply(latents, visible), ops.multiply(ops.parameter(maskToken), hidden));
    }
}
