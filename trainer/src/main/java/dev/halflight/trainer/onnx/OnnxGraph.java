/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An ONNX graph that grows node by node. A tensor in it is known by its name. */
final class OnnxGraph {
    /** The first operator set with Gelu. */
    private static final int OPERATOR_SET = 20;

    /** The version of the file format that came with it. */
    private static final int FORMAT = 9;

    /** Vectors longer than this are not spelled out in their name. */
    private static final int LONGEST_NAME = 8;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Set<String> constants = new HashSet<>();
    private int nodes;

    OnnxGraph(String name) {
        graph.setName(name);
    }

    /** Declares the next input. */
    String input(String name, Axis... axes) {
        graph.addInput(floats(name, axes));
        return name;
    }

    /** Declares a tensor of the graph as its next output. */
    void output(String name, String tensor, Axis... axes) {
        graph.addNode(
                NodeProto.newBuilder().setOpType("Identity").addInput(tensor).addOutput(name));
        graph.addOutput(floats(name, axes));
    }

    /** Adds a node and names its output. */
    String node(String operator, List<AttributeProto> attributes, String... inputs) {
        String name = operator.toLowerCase(Locale.ROOT) + "_" + nodes++;
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name)
                .addAllInput(List.of(inputs))
                .addAllAttribute(attributes)
                .addOutput(name));
        return name;
    }

    /** Adds fixed numbers, unless those of that name are there already. */
    String constant(String name, float[] values, long... shape) {
        if (constants.add(name)) {
            ByteBuffer bytes = bytes(values.length * Float.BYTES);
            bytes.asFloatBuffer().put(values);
            add(name, TensorProto.DataType.FLOAT, bytes, shape);
        }
        return name;
    }

    /** Adds a vector of whole numbers, unless it is there already. */
    String constant(long... values) {
        String name = values.length > LONGEST_NAME
                ? "integers_" + values.length + "_" + Integer.toHexString(Arrays.hashCode(values))
                : "integers_" + Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining("_"));
        if (constants.add(name)) {
            ByteBuffer bytes = bytes(values.length * Long.BYTES);
            bytes.asLongBuffer().put(values);
            add(name, TensorProto.DataType.INT64, bytes, values.length);
        }
        return name;
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void add(String name, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long length : shape) {
            tensor.addDims(length);
        }
        graph.addInitializer(tensor);
    }

    private static ValueInfoProto floats(String name, Axis... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Axis axis : axes) {
            shape.addDim(axis.dimension());
        }
        TypeProto.Tensor type = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    /**
     * The graph as a file's content.
     *
     * @param metadata what the file says of itself
     */
    byte[] file(Map<String, String> metadata) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("halflight")
                .setGraph(graph)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET));
        metadata.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }
}
