/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.trainer.model.Network;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.torch.Weights;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a network's weights back from the files it was exported to: they stand there under the parameters' names. */
public final class StoredWeights {
    private StoredWeights() {}

    /**
     * Reads the weights from encoder and decoder, those of single precision.
     *
     * @param folder a model folder
     * @param network the network that the files hold
     * @throws IOException if a file cannot be read, or lacks a parameter of the network
     */
    public static Weights read(Path folder, Network network) throws IOException {
        Map<String, TensorProto> stored = new HashMap<>();
        for (String file : new String[] {ModelCard.ENCODER, ModelCard.DECODER}) {
            ModelProto model = ModelProto.parseFrom(Files.readAllBytes(folder.resolve(file)));
            model.getGraph().getInitializerList().forEach(tensor -> stored.put(tensor.getName(), tensor));
        }
        Map<Parameter, float[]> values = new HashMap<>();
        for (Parameter parameter : network.parameters().all()) {
            TensorProto tensor = stored.get(parameter.name());
            if (tensor == null || tensor.getRawData().size() != Float.BYTES * parameter.size()) {
                throw new IOException(folder + " was made of another network: its files hold no " + parameter + " of "
                        + parameter.size() + " values");
            }
            values.put(parameter, floats(tensor));
        }
        return Weights.of(network.parameters(), values);
    }

    private static float[] floats(TensorProto tensor) {
        FloatBuffer buffer = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
