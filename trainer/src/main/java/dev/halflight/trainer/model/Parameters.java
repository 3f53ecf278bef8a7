/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The parameters of a network in the order of their making. The same seed gives the same initial values. */
public final class Parameters {
    private final List<Parameter> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Random random;

    /** No parameters yet. */
    public Parameters(long seed) {
        random = new Random(seed);
    }

    /** All of them. */
    public List<Parameter> all() {
        return Collections.unmodifiableList(all);
    }

    /** Numbers in all of them. */
    public int size() {
        return all.stream().mapToInt(Parameter::size).sum();
    }

    /** A matrix of a linear layer, from a normal distribution of variance 2 / (in + out) (Glorot and Bengio 2010). */
    public Parameter matrix(String name, int in, int out) {
        return add(new Parameter(name, new long[] {in, out}, normal(in * out, Math.sqrt(2.0 / (in + out))), true));
    }

    /** A matrix of a linear layer that begins with nothing: what it reads is taken into account as far as training finds it useful. */
    Parameter zeros(String name, int in, int out) {
        return add(new Parameter(name, new long[] {in, out}, new float[in * out], true));
    }

    /** A learned token, from a normal distribution of deviation 0.02. */
    public Parameter token(String name, int width) {
        return add(new Parameter(name, new long[] {1, 1, width}, normal(width, 0.02), false));
    }

    /** A vector that begins with one value everywhere. */
    public Parameter vector(String name, int length, float value) {
        float[] initial = new float[length];
        Arrays.fill(initial, value);
        return add(new Parameter(name, new long[] {length}, initial, false));
    }

    /** A table of rows with the given initial values. */
    public Parameter table(String name, int rows, float[] initial) {
        return add(new Parameter(name, new long[] {rows, initial.length / rows}, initial.clone(), false));
    }

    /** A table of rows from a normal distribution of deviation 0.02. */
    public Parameter table(String name, int rows, int width) {
        return table(name, rows, normal(rows * width, 0.02));
    }

    private Parameter add(Parameter parameter) {
        if (!names.add(parameter.name())) {
            throw new IllegalStateException("two parameters are called " + parameter.name());
        }
        all.add(parameter);
        return parameter;
    }

    private float[] normal(int length, double deviation) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
