/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The network that benchmarks measure whatever model is shipped, so that their figures compare across versions: six layers of width 192
 * on images, one layer each for the spectrum and between the two, no correlator. It knows nothing. Its weights are computed when the
 * file is loaded ({@link ComputedParameters}), so it is small enough to be kept with the sources.
 */
public final class ReferenceNetwork {
    /** File of the matrix product. */
    public static final String MATRIX_PRODUCT = "matmul.onnx";

    /** The name of its model. */
    public static final String NAME = "reference";

    private static final int WIDTH = 192;
    /** Of 64 numbers each, as in the transformer of this size of Touvron et al. (2021). */
    private static final int HEADS = 3;

    private static final int LAYERS = 6;
    private static final int MATRIX = 1024;

    private ReferenceNetwork() {}

    /** Its size. */
    public static NetworkConfig config(TensorSizes sizes) {
        NetworkConfig standard = NetworkConfig.standard(sizes);
        return new NetworkConfig(
                sizes,
                WIDTH,
                HEADS,
                LAYERS,
                1,
                1,
                standard.decoderWidth(),
                standard.decoderHeads(),
                1,
                standard.photometryWidth(),
                standard.photometryLayers(),
                standard.embedding(),
                0,
                0,
                standard.cellWidth(),
                standard.samplesPerCell());
    }

    /**
     * Writes encoder and decoder in both precisions, and a product of matrices that shows what the machine can do.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, NetworkConfig config, String version) throws IOException {
        Map<String, String> metadata = Map.of("name", NAME, "version", version);
        NetworkFiles files = new NetworkFiles(new Mmae(config, 0), new ComputedParameters(), metadata);
        for (Precision precision : Precision.values()) {
            files.write(folder, precision);
        }
        Files.write(folder.resolve(MATRIX_PRODUCT), matrixProduct(metadata));
    }

    /** From any number of rows [rows, 1024] to their product with a fixed matrix. */
    private static byte[] matrixProduct(Map<String, String> metadata) {
        OnnxGraph graph = new OnnxGraph("matmul");
        String left = graph.input("left", new Axis.Symbolic("rows"), new Axis.Fixed(MATRIX));
        String right = ComputedParameters.matrix(graph, MATRIX);
        String product = graph.node(Precision.SINGLE, "MatMul", List.of(), left, right);
        graph.output("product", product, new Axis.Symbolic("rows"), new Axis.Fixed(MATRIX));
        return graph.file(metadata);
    }
}
