/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;
import java.util.Optional;

/**
 * The tensor operations that the network is written in. An interpreter runs them ({@code Tensor}) or writes them down (a node's name).
 *
 * @param <T> a tensor
 */
public interface Ops<T> {
    /** The end of an axis, for {@link #slice}. */
    long END = Long.MAX_VALUE;

    /** The same operations in single precision, where these may be of less; tensors of both mix freely. */
    default Ops<T> precise() {
        return this;
    }

    /** The same values, for what nothing is learned through. */
    default T fixed(T x) {
        return x;
    }

    /** A learned tensor. */
    T parameter(Parameter parameter);

    /** The first rows of a table, as many as {@code like} [B, N, ...] has tokens: [N, width]. */
    default T firstRows(Parameter table, T like) {
        return firstRows(table, like, 0);
    }

    /** The first rows of a table, as many as {@code like} [B, N, ...] has tokens and {@code more}: [N + more, width]. */
    T firstRows(Parameter table, T like, long more);

    /**
     * Rows of a table, for each sample from another one on: [B, count, width].
     *
     * @param start the first row of each sample, [B, 1]; rounded, and moved into the table where it lies outside
     */
    T rows(Parameter table, T start, long count);

    /** A vector of fixed numbers. */
    T constant(float... values);

    /** Sum, element by element; axes of length 1 are repeated. */
    T add(T a, T b);

    /** Sum with a number. */
    T add(T a, float b);

    /** Product, element by element; axes of length 1 are repeated. */
    T multiply(T a, T b);

    /** Product with a number. */
    T multiply(T a, float b);

    /** Quotient, element by element; axes of length 1 are repeated. */
    T divide(T a, T b);

    /** Product of matrices over the last two axes. */
    T matmul(T a, T b);

    /** x weight + bias, over the last axis. */
    T linear(T x, Parameter weight, Parameter bias);

    /** Normalizes the last axis to mean 0 and variance 1, then scales and shifts (Ba, Kiros and Hinton 2016). */
    T layerNorm(T x, Parameter scale, Parameter shift);

    /** Gaussian error linear unit, exact (Hendrycks and Gimpel 2016). */
    T gelu(T x);

    /** Rectified linear unit: negative values become 0. */
    T relu(T x);

    /**
     * Sets values to 0 with probability {@code share} and makes up for it in the others (Srivastava et al. 2014): in training. Otherwise
     * it does nothing.
     */
    default T dropout(T x, double share) {
        return x;
    }

    /** Softmax over the last axis. */
    T softmax(T x);

    /** Natural logarithm, element by element. */
    T log(T x);

    /** Sine, element by element. */
    T sin(T x);

    /** Cosine, element by element. */
    T cos(T x);

    /** The largest value along an axis, which stays with length 1. */
    T max(T x, int axis);

    /** Another shape for the same values. A 0 keeps the length of the axis at its place; one -1 takes what is left. */
    T reshape(T x, long... shape);

    /** The axes in another order. */
    T transpose(T x, int... order);

    /** Joins tensors along an axis. */
    T concatenate(int axis, List<T> parts);

    /** The part of an axis from {@code from} up to, not including, {@code to}; a negative one counts from the end. */
    T slice(T x, int axis, long from, long to);

    /** An axis backwards. */
    T reverse(T x, int axis);

    /** The given places of an axis, in the given order. */
    T gather(T x, int axis, long... places);

    /**
     * Slides each kernel along each signal, and sums the products over channels and places.
     *
     * @param signals [P, C, R]
     * @param kernels [B, C, N]
     * @return [P, B, R - N + 1]
     */
    T correlate(T signals, T kernels);

    /**
     * Scaled dot-product attention (Vaswani et al. 2017).
     *
     * @param query [B, N, D]
     * @param key [B, M, D]
     * @param value [B, M, D]
     * @param bias added to the scores, [B, 1, 1, M]: 0 for a key that may be seen, a large negative number for one that may not
     * @param heads the number of parts that D falls into
     * @param headWidth D / heads
     * @return [B, N, D]
     */
    default T attention(T query, T key, T value, Optional<T> bias, int heads, int headWidth) {
        T queries = transpose(reshape(query, 0, 0, heads, headWidth), 0, 2, 1, 3);
        T keys = transpose(reshape(key, 0, 0, heads, headWidth), 0, 2, 3, 1);
        T values = transpose(reshape(value, 0, 0, heads, headWidth), 0, 2, 1, 3);
        T scores = multiply(matmul(queries, keys), (float) (1 / Math.sqrt(headWidth)));
        T biased = bias.isPresent() ? add(scores, bias.get()) : scores;
        T mixed = matmul(softmax(biased), values);
        return reshape(transpose(mixed, 0, 2, 1, 3), 0, 0, (long) heads * headWidth);
    }

    /** The same attention to keys that may all be seen, its weights dropped in training with probability {@code dropped}. */
    default T attention(T query, T key, T value, double dropped, int heads, int headWidth) {
        return attention(query, key, value, Optional.empty(), heads, headWidth);
    }
}
