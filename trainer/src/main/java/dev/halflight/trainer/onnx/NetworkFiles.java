/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Encoded;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.Reconstruction;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a network as two files: the encoder, which ends in probabilities where the network has logits, and the decoder. The
 * number of samples is open in both, and that of the spectrum's tokens in the encoder. In half precision the weights take half the
 * room; what the network calls precise is computed in single precision all the same.
 */
final class NetworkFiles {
    private static final Axis SPECTRUM = new Axis.Symbolic("spectrum");
    private static final Axis SPECTRUM_LATENTS = new Axis.Symbolic("spectrum_latents");

    private final Mmae network;
    private final ParameterNodes parameters;
    private final NetworkConfig config;
    private final TensorSizes sizes;
    private final Map<String, String> metadata;

    /**
     * The files of a trained network.
     *
     * @param metadata what both files say of themselves
     */
    NetworkFiles(TrainedNetwork trained, Map<String, String> metadata) {
        this(trained.network(), ParameterNodes.stored(trained.weights()::values), metadata);
    }

    /**
     * The files of a network.
     *
     * @param parameters where the values of its parameters come from
     * @param metadata what both files say of themselves
     */
    NetworkFiles(Mmae network, ParameterNodes parameters, Map<String, String> metadata) {
        this.network = network;
        this.parameters = parameters;
        config = network.config();
        sizes = config.sizes();
        this.metadata = Map.copyOf(metadata);
    }

    /** Writes both into a folder. */
    void write(Path folder, Precision precision) throws IOException {
        Files.write(folder.resolve(precision.encoder()), encoder(precision));
        Files.write(folder.resolve(precision.decoder()), decoder(precision));
    }

    private byte[] encoder(Precision precision) {
        OnnxGraph graph = new OnnxGraph("encoder");
        OnnxOps ops = new OnnxOps(graph, parameters, precision);
        String image = graph.input("image", Axis.BATCH, fixed(sizes.imageTokens()), fixed(sizes.imageTokenLength()));
        String imageMask = graph.input("image_mask", Axis.BATCH, fixed(sizes.imageTokens()));
        String context = graph.input("context", Axis.BATCH, fixed(sizes.contextLength()));
        String spectrum = graph.input("spectrum", Axis.BATCH, SPECTRUM, fixed(sizes.spectrumTokenLength()));
        String spectrumMask = graph.input("spectrum_mask", Axis.BATCH, SPECTRUM);

        Encoded<String> encoded = network.encoder().apply(ops, image, imageMask, context, spectrum, spectrumMask);
        graph.output(
                "image_latents",
                encoded.imageLatents(),
                Axis.BATCH,
                fixed(2L + sizes.imageTokens()),
                fixed(config.width()));
        graph.output(
                "spectrum_latents", encoded.spectrumLatents(), Axis.BATCH, SPECTRUM_LATENTS, fixed(config.width()));
        graph.output("redshift", ops.precise().softmax(encoded.redshift()), Axis.BATCH, fixed(sizes.redshiftCells()));
        graph.output("classes", ops.precise().softmax(encoded.classes()), Axis.BATCH, fixed(sizes.classes()));
        graph.output("embedding", encoded.embedding(), Axis.BATCH, fixed(config.embedding()));
        return graph.file(metadata);
    }

    private byte[] decoder(Precision precision) {
        OnnxGraph graph = new OnnxGraph("decoder");
        OnnxOps ops = new OnnxOps(graph, parameters, precision);
        String image = graph.input("image", Axis.BATCH, fixed(sizes.imageTokens()), fixed(sizes.imageTokenLength()));
        String imageLatents =
                graph.input("image_latents", Axis.BATCH, fixed(2L + sizes.imageTokens()), fixed(config.width()));
        String spectrumLatents = graph.input("spectrum_latents", Axis.BATCH, SPECTRUM_LATENTS, fixed(config.width()));
        String imageMask = graph.input("image_mask", Axis.BATCH, fixed(sizes.imageTokens()));
        String spectrumMask = graph.input("spectrum_mask", Axis.BATCH, fixed(sizes.spectrumTokens()));
        String redshift = graph.input("redshift", Axis.BATCH, fixed(1));

        Reconstruction<String> reconstruction =
                network.decoder().apply(ops, image, imageLatents, spectrumLatents, imageMask, spectrumMask, redshift);
        graph.output(
                "image_tokens",
                reconstruction.image(),
                Axis.BATCH,
                fixed(sizes.imageTokens()),
                fixed(sizes.imageTargetLength()));
        graph.output(
                "spectrum_tokens",
                reconstruction.spectrum(),
                Axis.BATCH,
                fixed(sizes.spectrumTokens()),
                fixed(sizes.spectrumTargetLength()));
        return graph.file(metadata);
    }

    private static Axis fixed(long length) {
        return new Axis.Fixed(length);
    }
}
