/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Parameter;
import java.util.function.Function;

/** Where the values of parameters come from in a graph. */
@FunctionalInterface
interface ParameterNodes {
    /**
     * Adds a parameter to a graph, unless it is there already.
     *
     * @return the name of the tensor that holds its values
     */
    String write(OnnxGraph graph, Precision precision, Parameter parameter);

    /**
     * Parameters whose values are kept in the graph, under the parameters' names.
     *
     * @param values of a parameter, row-major
     */
    static ParameterNodes stored(Function<Parameter, float[]> values) {
        return (graph, precision, parameter) ->
                graph.constant(precision, parameter.name(), values.apply(parameter), parameter.shape());
    }
}
