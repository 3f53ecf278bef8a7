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
import ai.onnxruntime.platform.Fp16Conversions;
import com.google.protobuf.ByteString;
import dev.halflight.schemas.model.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An ONNX graph that grows node by node. A tensor in it is known by its name. Inputs and outputs are of single precision; within, a
 * tensor is converted where a node of another precision takes it.
 */
final class OnnxGraph {
    /** The first operator set with Gelu. */
    private static final int OPERATOR_SET = 20;

    /** The version of the file format that came with it. */
    private static final int FORMAT = 9;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Set<String> constants = new HashSet<>();
    /** Of each tensor of floating-point numbers. */
    private final Map<String, Precision> precisions = new HashMap<>();
    /** Of a tensor, its copy in the other precision. */
    private final Map<String, String> conversions = new HashMap<>();

    /** Of what fixed numbers hold, their name. */
    private final Map<Content, String> contents = new HashMap<>();

    private int nodes;

    private record Content(TensorProto.DataType type, ByteBuffer bytes, List<Long> shape) {}

    OnnxGraph(String name) {
        graph.setName(name);
    }

    /** Declares the next input. */
    String input(String name, Axis... axes) {
        graph.addInput(floats(name, axes));
        precisions.put(name, Precision.SINGLE);
        return name;
    }

    /** Declares a tensor of the graph as its next output. */
    void output(String name, String tensor, Axis... axes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .addInput(converted(tensor, Precision.SINGLE))
                .addOutput(name));
        graph.addOutput(floats(name, axes));
    }

    /** Adds a node that computes in one precision and names its output; inputs of the other are converted. */
    String node(Precision precision, String operator, List<AttributeProto> attributes, String... inputs) {
        String[] converted =
                Arrays.stream(inputs).map(input -> converted(input, precision)).toArray(String[]::new);
        String name = node(operator, attributes, converted);
        precisions.put(name, precision);
        return name;
    }

    private String converted(String tensor, Precision wanted) {
        Precision found = precisions.getOrDefault(tensor, wanted);
        if (found == wanted) {
            return tensor;
        }
        String known = conversions.get(tensor);
        if (known != null) {
            return known;
        }
        AttributeProto to = AttributeProto.newBuilder()
                .setName("to")
                .setType(AttributeProto.AttributeType.INT)
                .setI(type(wanted).getNumber())
                .build();
        String converted = node("Cast", List.of(to), tensor);
        precisions.put(converted, wanted);
        conversions.put(tensor, converted);
        return converted;
    }

    private static TensorProto.DataType type(Precision precision) {
        return precision == Precision.HALF ? TensorProto.DataType.FLOAT16 : TensorProto.DataType.FLOAT;
    }

    /** Adds a node whose output is of no precision, such as whole numbers, and names it. */
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
    String constant(Precision precision, String name, float[] values, long... shape) {
        if (constants.add(name)) {
            add(name, type(precision), precision == Precision.HALF ? halves(values) : singles(values), shape);
            precisions.put(name, precision);
        }
        return name;
    }

    private static ByteBuffer singles(float[] values) {
        ByteBuffer bytes = bytes(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    private static ByteBuffer halves(float[] values) {
        ByteBuffer bytes = bytes(values.length * Short.BYTES);
        for (float value : values) {
            bytes.putShort(Fp16Conversions.floatToFp16(value));
        }
        return bytes.flip();
    }

    /** Adds fixed numbers, unless the same are there already. */
    String constant(Precision precision, float[] values, long... shape) {
        ByteBuffer bytes = precision == Precision.HALF ? halves(values) : singles(values);
        String name = constant("numbers", type(precision), bytes, shape);
        precisions.put(name, precision);
        return name;
    }

    /** Adds a vector of whole numbers, unless it is there already. */
    String constant(long... values) {
        ByteBuffer bytes = bytes(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return constant("integers", TensorProto.DataType.INT64, bytes, values.length);
    }

    /** Adds a whole number, which has no axis, unless it is there already. */
    String scalar(long value) {
        ByteBuffer bytes = bytes(Long.BYTES);
        bytes.asLongBuffer().put(value);
        return constant("integers", TensorProto.DataType.INT64, bytes);
    }

    private String constant(String kind, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        Content content = new Content(type, bytes, Arrays.stream(shape).boxed().toList());
        String known = contents.get(content);
        if (known != null) {
            return known;
        }
        String name = kind + "_" + contents.size();
        add(name, type, bytes.duplicate(), shape);
        contents.put(content, name);
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
        new TreeMap<>(metadata)
                .forEach((key, value) -> model.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }
}
