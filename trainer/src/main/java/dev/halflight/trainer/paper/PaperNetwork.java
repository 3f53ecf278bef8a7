/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.model.Architecture;
import dev.halflight.trainer.model.LayerNorm;
import dev.halflight.trainer.model.Linear;
import dev.halflight.trainer.model.Network;
import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.Parameters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The paper's network: one encoder a modality; cross-attention in both directions at once, with the same weights; everything is read from
 * one pooled vector. A hidden token is 0, its position included.
 */
public final class PaperNetwork implements Network {
    /** How it is made again. */
    public static final Architecture<PaperSize, PaperNetwork> ARCHITECTURE =
            new Architecture<>("paper", PaperSize.class, size -> new PaperNetwork(size, 0));

    private final PaperSize size;
    private final Parameters parameters;
    private final Linear imageInput;
    private final Parameter imagePositions;
    private final Linear spectrumInput;
    private final Parameter spectrumPositions;
    private final LayerNorm spectrumNorm;
    private final ModalityEncoder imageEncoder;
    private final ModalityEncoder spectrumEncoder;
    private final List<PostNormBlock> fusion;
    private final Pooling imagePooling;
    private final Pooling spectrumPooling;
    private final PooledDecoder imageDecoder;
    private final PooledDecoder spectrumDecoder;
    private final Linear redshiftFirst;
    private final Linear redshiftSecond;

    /**
     * A network that has not been trained.
     *
     * @param seed of the initial values
     */
    public PaperNetwork(PaperSize size, long seed) {
        this.size = size;
        parameters = new Parameters(seed);
        int width = size.width();
        imageInput = new Linear(parameters, "image.input", PaperSize.IMAGE_TOKEN_LENGTH, width);
        imagePositions = parameters.table("image.positions", PaperSize.IMAGE_TOKENS, width);
        spectrumInput = new Linear(parameters, "spectrum.input", PaperSize.SPECTRUM_TOKEN_LENGTH, width);
        spectrumPositions = parameters.table("spectrum.positions", PaperSize.SPECTRUM_TOKENS, width);
        spectrumNorm = new LayerNorm(parameters, "spectrum.input.norm", width);
        imageEncoder = new ModalityEncoder(parameters, "image", size);
        spectrumEncoder = new ModalityEncoder(parameters, "spectrum", size);
        fusion = IntStream.range(0, size.fusionLayers())
                .mapToObj(i -> new PostNormBlock(parameters, "fusion." + i, width, size.heads()))
                .toList();
        imagePooling = new Pooling(parameters, "image.pooling", size);
        spectrumPooling = new Pooling(parameters, "spectrum.pooling", size);
        imageDecoder = new PooledDecoder(
                parameters, "image.decoder", width, PaperSize.IMAGE_TOKENS * PaperSize.IMAGE_TOKEN_LENGTH);
        spectrumDecoder = new PooledDecoder(parameters, "spectrum.decoder", width, PaperSize.SPECTRUM_BINS);
        redshiftFirst = new Linear(parameters, "redshift.first", 2 * width, width);
        redshiftSecond = new Linear(parameters, "redshift.second", width, 1);
    }

    @Override
    public String architecture() {
        return ARCHITECTURE.name();
    }

    @Override
    public PaperSize config() {
        return size;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    /**
     * Answers to a batch.
     *
     * @param image tokens, [B, 64, 320]
     * @param imageVisible 1 = visible, 0 = hidden, [B, 64, 1]
     * @param spectrum tokens, [B, 32, 8]
     * @param spectrumVisible 1 = visible, 0 = hidden, [B, 32, 1]
     * @param dropped share that is dropped in training
     */
    <T> PaperOutput<T> apply(Ops<T> ops, T image, T imageVisible, T spectrum, T spectrumVisible, double dropped) {
        T imageTokens = ops.add(imageInput.apply(ops, image), ops.parameter(imagePositions));
        T spectrumTokens =
                spectrumNorm.apply(ops, ops.add(spectrumInput.apply(ops, spectrum), ops.parameter(spectrumPositions)));
        T images = imageEncoder.apply(ops, ops.multiply(imageTokens, imageVisible), dropped);
        T spectra = spectrumEncoder.apply(ops, ops.multiply(spectrumTokens, spectrumVisible), dropped);
        for (PostNormBlock block : fusion) {
            T fusedImages = block.toOther(ops, images, spectra, dropped);
            spectra = block.toOther(ops, spectra, images, dropped);
            images = fusedImages;
        }
        T pooled = ops.concatenate(1, List.of(imagePooling.apply(ops, images), spectrumPooling.apply(ops, spectra)));
        return new PaperOutput<>(
                imageDecoder.apply(ops, pooled, dropped),
                spectrumDecoder.apply(ops, pooled, dropped),
                redshiftSecond.apply(ops, ops.relu(redshiftFirst.apply(ops, pooled))));
    }
}
