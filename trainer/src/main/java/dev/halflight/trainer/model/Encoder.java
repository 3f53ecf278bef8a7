/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From tokens to latents, redshift, class and embedding: one encoder a modality, then cross-attention in both directions at once.
 *
 * <p>Two branches learn fast and can be trained first: photometry, whose features are the state that the heads read, and the correlator
 * of the spectrum. What attention finds in pixels and spectrum is added to that state; the photometry is also a token among the image's.
 */
public final class Encoder {
    /** Probability that each redshift cell has at least, before the spectrum's lines are asked. */
    private static final float DOUBT = 1e-5f;
    /** Keeps the logarithm finite. */
    private static final float SMALLEST = 1e-20f;

    private final PhotometryBranch photometry;
    private final Linear contextToken;
    private final Branch image;
    private final Branch spectrum;
    private final List<CrossBlock> toImage;
    private final List<CrossBlock> toSpectrum;
    private final LayerNorm imageNorm;
    private final LayerNorm spectrumNorm;
    private final LayerNorm summaryNorm;
    private final Linear summary;
    private final Heads heads;
    private final Optional<SpectrumCorrelator> correlator;

    Encoder(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        int width = config.width();
        int side = (int) Math.round(Math.sqrt(sizes.imageTokens()));
        float[] square = Positions.square(side, width);
        float[] line = Positions.line(sizes.spectrumTokens(), width);
        photometry = new PhotometryBranch(parameters, config);
        contextToken = new Linear(parameters, "context", config.photometryWidth(), width);
        image = new Branch(parameters, "image", config, config.imageLayers(), sizes.imageTokenLength(), square);
        spectrum =
                new Branch(parameters, "spectrum", config, config.spectrumLayers(), sizes.spectrumTokenLength(), line);
        toImage = fusion(parameters, "fusion.image", config);
        toSpectrum = fusion(parameters, "fusion.spectrum", config);
        imageNorm = new LayerNorm(parameters, "image.norm", width);
        spectrumNorm = new LayerNorm(parameters, "spectrum.norm", width);
        summaryNorm = new LayerNorm(parameters, "summary.norm", 3 * width);
        summary = Linear.silent(parameters, "summary", 3 * width, config.photometryWidth());
        heads = new Heads(parameters, config);
        correlator = config.templateChannels() == 0
                ? Optional.empty()
                : Optional.of(new SpectrumCorrelator(parameters, config));
    }

    private static List<CrossBlock> fusion(Parameters parameters, String name, NetworkConfig config) {
        return IntStream.range(0, config.fusionLayers())
                .mapToObj(i -> new CrossBlock(parameters, name + "." + i, config.width(), config.heads()))
                .toList();
    }

    /** Learned positions of the image tokens, [image tokens, D]. */
    public Parameter imagePositions() {
        return image.positions();
    }

    /** Learned positions of the spectrum tokens, [spectrum tokens, D]. */
    public Parameter spectrumPositions() {
        return spectrum.positions();
    }

    /** Encodes full grids [B, N, token length] under masks [B, N]; the spectrum's may be cut to its first tokens. */
    public <T> Encoded<T> apply(Ops<T> ops, T image, T imageMask, T context, T spectrum, T spectrumMask) {
        return apply(
                ops,
                new TokenInput<>(image, ops.firstRows(imagePositions(), image), imageMask),
                context,
                new TokenInput<>(spectrum, ops.firstRows(spectrumPositions(), spectrum), spectrumMask),
                Optional.of(new SpectrumGrid<>(spectrum, spectrumMask)));
    }

    /**
     * Encodes tokens in any number and order.
     *
     * @param contextInput [B, context length]
     * @param spectrumGrid for the correlator; empty if no sample has a visible token
     */
    public <T> Encoded<T> apply(
            Ops<T> ops,
            TokenInput<T> imageInput,
            T contextInput,
            TokenInput<T> spectrumInput,
            Optional<SpectrumGrid<T>> spectrumGrid) {
        T imageBias = Masks.bias(ops, imageInput.mask(), 2);
        T spectrumBias = Masks.bias(ops, spectrumInput.mask(), 1);
        Ops<T> precise = ops.precise();
        T state = photometry.apply(precise, contextInput);
        T token = ops.reshape(contextToken.apply(ops, state), 0, 1, -1);

        T images = image.apply(ops, imageInput, List.of(token), imageBias);
        T spectra = spectrum.apply(ops, spectrumInput, List.of(), spectrumBias);
        for (int i = 0; i < toImage.size(); i++) {
            T fusedImages = toImage.get(i).apply(ops, images, spectra, spectrumBias);
            spectra = toSpectrum.get(i).apply(ops, spectra, images, imageBias);
            images = fusedImages;
        }
        images = imageNorm.apply(precise, images);
        spectra = spectrumNorm.apply(precise, spectra);

        T seen = precise.concatenate(
                1, List.of(token(precise, images, 0), token(precise, images, 1), token(precise, spectra, 0)));
        T found = summary.apply(precise, summaryNorm.apply(precise, seen));
        return new Encoded<>(images, spectra, answer(precise, precise.add(state, found), spectrumGrid));
    }

    /**
     * What photometry and correlator alone answer.
     *
     * @param context [B, context length]
     * @param spectrumGrid for the correlator; empty if no sample has a visible token
     */
    public <T> Answer<T> branches(Ops<T> ops, T context, Optional<SpectrumGrid<T>> spectrumGrid) {
        return answer(ops, photometry.apply(ops, context), spectrumGrid);
    }

    private <T> Answer<T> answer(Ops<T> ops, T state, Optional<SpectrumGrid<T>> spectrumGrid) {
        T embedding = heads.embedding(ops, state);
        T population = heads.redshift(ops, embedding);
        Optional<T> withSpectrum = spectrumGrid.flatMap(grid -> correlator.map(found -> ops.add(
                // the two are learned apart: together, each would lean on the errors of the other
                doubted(ops, ops.fixed(population), grid.mask()), found.logits(ops, grid))));
        return new Answer<>(population, withSpectrum, heads.classes(ops, embedding), embedding);
    }

    /**
     * The log of the probabilities that go with some logits, with a small doubt where a spectrum is seen: an object unlike any in
     * training may look surely wrong, and its lines must be able to say otherwise.
     */
    private static <T> T doubted(Ops<T> ops, T logits, T spectrumMask) {
        T doubt = ops.add(ops.multiply(ops.max(spectrumMask, 1), DOUBT), SMALLEST);
        return ops.log(ops.add(ops.softmax(logits), doubt));
    }

    private static <T> T token(Ops<T> ops, T latents, int index) {
        return ops.reshape(ops.slice(latents, 1, index, index + 1), 0, -1);
    }
}
