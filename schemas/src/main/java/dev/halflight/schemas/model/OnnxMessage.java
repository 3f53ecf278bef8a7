/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.Map;
import java.util.Optional;

/**
 * The messages of an ONNX file that lead to tensors, each with the numbers of the fields that do; from {@code onnx.proto3} of ONNX
 * 1.17. What is in other fields holds no tensor.
 */
enum OnnxMessage {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    FUNCTION,
    TRAINING,
    SPARSE_TENSOR,
    TENSOR;

    /** Field of a tensor: where its values are, if not in the file. */
    static final int EXTERNAL_DATA = 13;

    /** Field of a tensor: whether its values are in the file (0) or outside. */
    static final int DATA_LOCATION = 14;

    private Map<Integer, OnnxMessage> parts() {
        return switch (this) {
            case MODEL -> Map.of(7, GRAPH, 20, TRAINING, 25, FUNCTION);
            case GRAPH -> Map.of(1, NODE, 5, TENSOR, 15, SPARSE_TENSOR);
            case NODE -> Map.of(5, ATTRIBUTE);
            case ATTRIBUTE -> Map.of(5, TENSOR, 6, GRAPH, 10, TENSOR, 11, GRAPH, 22, SPARSE_TENSOR, 23, SPARSE_TENSOR);
            case FUNCTION -> Map.of(7, NODE, 11, ATTRIBUTE);
            case TRAINING -> Map.of(1, GRAPH, 2, GRAPH);
            case SPARSE_TENSOR -> Map.of(1, TENSOR, 2, TENSOR);
            case TENSOR -> Map.of();
        };
    }

    /** What message a field holds, if it is one that matters. */
    Optional<OnnxMessage> part(int field) {
        return Optional.ofNullable(parts().get(field));
    }
}
