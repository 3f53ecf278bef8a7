/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameter;
import java.util.List;
import java.util.stream.LongStream;

/** Writes the operations down as nodes of an ONNX graph; a tensor is its name in the graph. */
final class OnnxOps implements Ops<String> {
    private static final float EPSILON = 1e-5f;

    private final OnnxGraph graph;
    private final ParameterNodes parameters;
    private final Precision stored;
    private final Precision computed;

    /**
     * Operations that write to a graph.
     *
     * @param parameters where the values of parameters come from
     * @param precision what weights are stored in and, unless asked to be {@link #precise}, operations computed in
     */
    OnnxOps(OnnxGraph graph, ParameterNodes parameters, Precision precision) {
        this(graph, parameters, precision, precision);
    }

    private OnnxOps(OnnxGraph graph, ParameterNodes parameters, Precision stored, Precision computed) {
        this.graph = graph;
        this.parameters = parameters;
        this.stored = stored;
        this.computed = computed;
    }

    @Override
    public OnnxOps precise() {
        return new OnnxOps(graph, parameters, stored, Precision.SINGLE);
    }

    @Override
    public String parameter(Parameter parameter) {
        return parameters.write(graph, stored, parameter);
    }

    @Override
    public String firstRows(Parameter table, String like, long more) {
        String tokens = graph.node("Shape", List.of(integer("start", 1), integer("end", 2)), like);
        String count = more == 0 ? tokens : graph.node("Add", List.of(), tokens, graph.constant(more));
        return node("Slice", parameter(table), graph.constant(0), count, graph.constant(0));
    }

    @Override
    public String rows(Parameter table, String start, long count) {
        long last = table.shape()[0] - count;
        // half precision does not count to thousands
        OnnxOps precise = precise();
        String first = precise.node("Clip", precise.node("Round", start), precise.scalar(0), precise.scalar(last));
        String places = graph.node(
                "Add",
                List.of(),
                graph.node("Cast", List.of(integer("to", DataType.INT64.getNumber())), first),
                graph.constant(LongStream.range(0, count).toArray()));
        return node("Gather", List.of(integer("axis", 0)), parameter(table), places);
    }

    @Override
    public String constant(float... values) {
        return graph.constant(computed, values, values.length);
    }

    @Override
    public String add(String a, String b) {
        return node("Add", a, b);
    }

    @Override
    public String add(String a, float b) {
        return node("Add", a, constant(b));
    }

    @Override
    public String multiply(String a, String b) {
        return node("Mul", a, b);
    }

    @Override
    public String multiply(String a, float b) {
        return node("Mul", a, constant(b));
    }

    @Override
    public String divide(String a, String b) {
        return node("Div", a, b);
    }

    @Override
    public String matmul(String a, String b) {
        return node("MatMul", a, b);
    }

    @Override
    public String linear(String x, Parameter weight, Parameter bias) {
        return add(matmul(x, parameter(weight)), parameter(bias));
    }

    @Override
    public String layerNorm(String x, Parameter scale, Parameter shift) {
        AttributeProto epsilon = AttributeProto.newBuilder()
                .setName("epsilon")
                .setType(AttributeType.FLOAT)
                .setF(EPSILON)
                .build();
        return node("LayerNormalization", List.of(integer("axis", -1), epsilon), x, parameter(scale), parameter(shift));
    }

    @Override
    public String gelu(String x) {
        return node("Gelu", x);
    }

    @Override
    public String relu(String x) {
        return node("Relu", x);
    }

    @Override
    public String softmax(String x) {
        return node("Softmax", List.of(integer("axis", -1)), x);
    }

    @Override
    public String log(String x) {
        return node("Log", x);
    }

    @Override
    public String sin(String x) {
        return node("Sin", x);
    }

    @Override
    public String cos(String x) {
        return node("Cos", x);
    }

    @Override
    public String max(String x, int axis) {
        return node("ReduceMax", List.of(integer("keepdims", 1)), x, graph.constant(axis));
    }

    @Override
    public String reshape(String x, long... shape) {
        return node("Reshape", x, graph.constant(shape));
    }

    @Override
    public String transpose(String x, int... order) {
        AttributeProto.Builder axes =
                AttributeProto.newBuilder().setName("perm").setType(AttributeType.INTS);
        for (int axis : order) {
            axes.addInts(axis);
        }
        return node("Transpose", List.of(axes.build()), x);
    }

    @Override
    public String concatenate(int axis, List<String> parts) {
        return node("Concat", List.of(integer("axis", axis)), parts.toArray(new String[0]));
    }

    @Override
    public String slice(String x, int axis, long from, long to) {
        return node("Slice", x, graph.constant(from), graph.constant(to), graph.constant(axis));
    }

    @Override
    public String reverse(String x, int axis) {
        return node(
                "Slice",
                x,
                graph.constant(-1),
                graph.constant(Long.MIN_VALUE),
                graph.constant(axis),
                graph.constant(-1));
    }

    @Override
    public String gather(String x, int axis, long... places) {
        return node("Gather", List.of(integer("axis", axis)), x, graph.constant(places));
    }

    @Override
    public String correlate(String signals, String kernels) {
        return node("Conv", signals, kernels);
    }

    private String node(String operator, String... inputs) {
        return node(operator, List.of(), inputs);
    }

    private String node(String operator, List<AttributeProto> attributes, String... inputs) {
        return graph.node(computed, operator, attributes, inputs);
    }

    private String scalar(float value) {
        return graph.constant(computed, new float[] {value});
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }
}
