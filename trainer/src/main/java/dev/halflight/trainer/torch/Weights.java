/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.bytedeco.pytorch.Tensor;

/**
 * The values of a network's parameters: one vector, decayed parameters first, and a view into it for each parameter. So a step of the
 * optimizer, the moving average and a checkpoint are each a few operations on one tensor.
 */
public final class Weights {
    private final List<Parameter> order;
    private final Map<Parameter, Tensor> views = new IdentityHashMap<>();
    private final Tensor flat;
    private final int decayed;
    private final LongAdder multiplyAdds = new LongAdder();

    private Weights(List<Parameter> order, Tensor flat) {
        this.order = order;
        this.flat = flat;
        decayed = order.stream()
                .filter(Parameter::decayed)
                .mapToInt(Parameter::size)
                .sum();
        long offset = 0;
        for (Parameter parameter : order) {
            views.put(parameter, view(flat, offset, parameter));
            offset += parameter.size();
        }
    }

    /** The values before training. */
    public static Weights initial(Parameters parameters) {
        List<Parameter> order = order(parameters);
        float[] values = new float[parameters.size()];
        int offset = 0;
        for (Parameter parameter : order) {
            System.arraycopy(parameter.initial(), 0, values, offset, parameter.size());
            offset += parameter.size();
        }
        return new Weights(order, Tensors.of(values, values.length));
    }

    /** The values before training, with those that an earlier network has learned for the parameters of the same name and shape. */
    public static Weights initial(Parameters parameters, Weights earlier) {
        Map<String, Parameter> known = new HashMap<>();
        earlier.order.forEach(parameter -> known.put(parameter.name(), parameter));
        Weights weights = initial(parameters);
        for (Parameter parameter : weights.order) {
            Parameter same = known.get(parameter.name());
            if (same != null && Arrays.equals(same.shape(), parameter.shape())) {
                weights.tensor(parameter).copy_(earlier.tensor(same));
            }
        }
        return weights;
    }

    /**
     * Weights around a vector of values, which is not copied.
     *
     * @throws IllegalArgumentException if the network has another number of weights
     */
    public static Weights of(Parameters parameters, Tensor flat) {
        if (flat.numel() != parameters.size()) {
            throw new IllegalArgumentException(
                    "the network has " + parameters.size() + " weights, not " + flat.numel());
        }
        return new Weights(order(parameters), flat);
    }

    /** Weights of these values, one array a parameter, row-major. */
    public static Weights of(Parameters parameters, Map<Parameter, float[]> values) {
        Weights weights = initial(parameters);
        values.forEach((parameter, array) -> weights.tensor(parameter).copy_(Tensors.of(array, parameter.shape())));
        return weights;
    }

    private static List<Parameter> order(Parameters parameters) {
        List<Parameter> order = new ArrayList<>();
        parameters.all().stream().filter(Parameter::decayed).forEach(order::add);
        parameters.all().stream().filter(parameter -> !parameter.decayed()).forEach(order::add);
        return List.copyOf(order);
    }

    /** The part of a vector, laid out like the weights, that belongs to a parameter. */
    static Tensor view(Tensor flat, long offset, Parameter parameter) {
        return flat.narrow(0, offset, parameter.size()).view(parameter.shape()).detach();
    }

    /** The values of one parameter. */
    public Tensor tensor(Parameter parameter) {
        Tensor tensor = views.get(parameter);
        if (tensor == null) {
            throw new IllegalArgumentException(parameter + " belongs to another network");
        }
        return tensor;
    }

    /** A copy of the values of one parameter, row-major. */
    public float[] values(Parameter parameter) {
        return Tensors.values(tensor(parameter));
    }

    /** Counts multiplications, each with an addition, that were done with these weights. */
    void count(long multiplications) {
        multiplyAdds.add(multiplications);
    }

    /** How many have been counted. */
    long multiplyAdds() {
        return multiplyAdds.sum();
    }

    /** The parameters in the order of their values. */
    List<Parameter> order() {
        return order;
    }

    /** All values. */
    Tensor flat() {
        return flat;
    }

    /** How many values at the beginning of the vector are subject to weight decay. */
    int decayed() {
        return decayed;
    }

    /** The same weights in the same memory, as other tensors. */
    Weights sharing() {
        return new Weights(order, flat);
    }

    /** The same values in memory of their own. */
    public Weights copy() {
        return new Weights(order, flat.clone());
    }
}
