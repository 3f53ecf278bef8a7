/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters that look random and take no room in a file: nodes compute them, and since these depend on nothing, ONNX Runtime runs
 * them once when it loads the file and keeps the result. All of them are stretches of one sequence, the squares of
 * {@code A k + C} modulo a prime, in whole numbers: the same on every machine.
 */
final class ComputedParameters implements ParameterNodes {
    /** More than the largest parameter has values. */
    private static final int LENGTH = 1 << 18;

    private static final long PRIME = (1L << 31) - 1;
    private static final long FACTOR = 48_271;
    private static final long SHIFT = 1_013_904_223;
    /** Between the beginnings of two parameters' stretches. */
    private static final int STEP = 7_919;
    /** Half the width of a uniform distribution of unit variance. */
    private static final float HALF_WIDTH = (float) Math.sqrt(3);

    private final Map<OnnxGraph, Map<Parameter, String>> written = new HashMap<>();
    private final Map<OnnxGraph, String> sequences = new HashMap<>();

    @Override
    public String write(OnnxGraph graph, Precision precision, Parameter parameter) {
        Map<Parameter, String> known = written.computeIfAbsent(graph, key -> new HashMap<>());
        String name = known.get(parameter);
        if (name == null) {
            name = nodes(graph, precision, parameter, known.size());
            known.put(parameter, name);
        }
        return name;
    }

    private String nodes(OnnxGraph graph, Precision precision, Parameter parameter, int number) {
        float[] initial = parameter.initial();
        String shape = graph.constant(parameter.shape());
        double deviation = parameter.decayed() ? ofMatrix(parameter) : deviation(initial);
        if (deviation == 0) {
            String value = graph.constant(precision, new float[] {initial[0]}, 1);
            return graph.node(precision, "Expand", List.of(), value, shape);
        }
        long from = (long) number * STEP % (LENGTH - initial.length);
        String stretch = graph.node(
                precision,
                "Slice",
                List.of(),
                sequences.computeIfAbsent(graph, key -> sequence(key, LENGTH)),
                graph.constant(from),
                graph.constant(from + initial.length),
                graph.constant(0));
        String scale = graph.constant(precision, new float[] {(float) deviation}, 1);
        return graph.node(
                precision, "Reshape", List.of(), graph.node(precision, "Mul", List.of(), stretch, scale), shape);
    }

    /** A square matrix of such numbers, of unit variance. */
    static String matrix(OnnxGraph graph, int side) {
        return graph.node(
                Precision.SINGLE, "Reshape", List.of(), sequence(graph, side * side), graph.constant(side, side));
    }

    /** Uniform between -sqrt(3) and sqrt(3). */
    private static String sequence(OnnxGraph graph, int length) {
        String places = graph.node("Range", List.of(), graph.scalar(0), graph.scalar(length), graph.scalar(1));
        String line = graph.node("Add", List.of(), times(graph, places, graph.constant(FACTOR)), graph.constant(SHIFT));
        String first = modulo(graph, line);
        String second = modulo(graph, times(graph, first, first));
        AttributeProto floats = AttributeProto.newBuilder()
                .setName("to")
                .setType(AttributeProto.AttributeType.INT)
                .setI(DataType.FLOAT.getNumber())
                .build();
        String scale = graph.constant(Precision.SINGLE, new float[] {2 * HALF_WIDTH / PRIME}, 1);
        String start = graph.constant(Precision.SINGLE, new float[] {-HALF_WIDTH}, 1);
        String scaled = graph.node(
                Precision.SINGLE,
                "Mul",
                List.of(),
                graph.node(Precision.SINGLE, "Cast", List.of(floats), second),
                scale);
        return graph.node(Precision.SINGLE, "Add", List.of(), scaled, start);
    }

    private static String times(OnnxGraph graph, String a, String b) {
        return graph.node("Mul", List.of(), a, b);
    }

    private static String modulo(OnnxGraph graph, String numbers) {
        return graph.node("Mod", List.of(), numbers, graph.constant(PRIME));
    }

    /** As {@code Parameters.matrix} has it, whatever a matrix begins with: one of zeros would let nothing through. */
    private static double ofMatrix(Parameter parameter) {
        long[] shape = parameter.shape();
        return Math.sqrt(2.0 / (shape[0] + shape[1]));
    }

    private static double deviation(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value - values[0];
            squares += (double) (value - values[0]) * (value - values[0]);
        }
        double mean = sum / values.length;
        return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    }
}
