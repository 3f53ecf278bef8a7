/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest image to the visible pixels, if images are a mean and a mixture of some directions with a normal distribution each, in
 * noise (Tipping and Bishop 1999, JRSS B 61, 611). The mixture is found by conjugate gradients (Hestenes and Stiefel 1952), in a fixed
 * number of steps, preconditioned by the diagonal.
 *
 * <p>A direction has for each band coefficients of products of two functions, one of the row and one of the column: a galaxy is smooth,
 * and the numbers are few. They are not trained with the rest: whoever has images learns them, see {@link #axis}, {@link #mean} and
 * {@link #directions}; until then the likeliest image is empty.
 */
public final class ImageComponents {
    private static final int MOST_FUNCTIONS = 12;
    private static final int MOST_DIRECTIONS = 64;
    private static final int STEPS = 10;
    /** Variance of a stretched pixel about the likeliest image. */
    private static final float VARIANCE = 0.03f;
    /** Keeps quotients of zeros finite. */
    private static final float SMALLEST = 1e-20f;

    private final TokenGeometry geometry;
    private final int functions;
    private final Parameter axis;
    private final Parameter mean;
    private final Parameter directions;

    ImageComponents(Parameters parameters, TokenGeometry geometry) {
        this.geometry = geometry;
        functions = Math.min(MOST_FUNCTIONS, geometry.size());
        int coefficients = geometry.bands() * functions * functions;
        int count = Math.min(MOST_DIRECTIONS, coefficients);
        axis = parameters.table("decoder.components.axis", geometry.size(), new float[geometry.size() * functions]);
        mean = parameters.table("decoder.components.mean", 1, new float[coefficients]);
        directions = parameters.table("decoder.components.directions", count, new float[count * coefficients]);
    }

    /** The functions of a row or a column, orthonormal, [pixels of a side, functions]. */
    public Parameter axis() {
        return axis;
    }

    /** The coefficients of the mean image, [1, bands x functions x functions]. */
    public Parameter mean() {
        return mean;
    }

    /** The coefficients of each direction, times the standard deviation along it, [directions, bands x functions x functions]. */
    public Parameter directions() {
        return directions;
    }

    /** Where the pixels of the tokens lie. */
    public TokenGeometry geometry() {
        return geometry;
    }

    /**
     * The likeliest image.
     *
     * @param values of the pixels, 0 where they are not visible, [B, image tokens, image target length]
     * @param usable the visible and usable part of each token and band, [B, image tokens, bands]
     * @return [B, image tokens, image target length]
     */
    <T> T predict(Ops<T> ops, T values, T usable) {
        long places = (long) geometry.tokens() * geometry.bands();
        int pixels = geometry.patch() * geometry.patch();
        T basis = images(ops, directions);
        T expected = images(ops, mean);
        T weights = ops.multiply(ops.reshape(usable, 0, places), 1 / VARIANCE);
        T spread = ops.reshape(ops.add(ops.reshape(weights, 0, -1, 1), ops.constant(new float[pixels])), 0, -1);
        T deviations = ops.multiply(ops.add(ops.reshape(values, 0, -1), ops.multiply(expected, -1)), spread);

        T across = ops.transpose(ops.reshape(basis, 0, places, pixels), 1, 0, 2);
        T products = ops.matmul(across, ops.transpose(across, 0, 2, 1));
        T system = ops.matmul(weights, ops.reshape(products, places, -1));
        T diagonal = ops.matmul(
                weights, ops.reshape(ops.matmul(ops.multiply(across, across), ones(ops, pixels)), places, -1));
        T right = ops.matmul(deviations, ops.transpose(basis, 1, 0));
        T mixture = solve(ops, system, diagonal, right);
        T image = ops.add(ops.matmul(mixture, basis), expected);
        return ops.reshape(image, 0, geometry.tokens(), (long) geometry.bands() * pixels);
    }

    /** From coefficients to images, [rows of the table, values of all tokens]. */
    private <T> T images(Ops<T> ops, Parameter coefficients) {
        T functionsOfAPixel = ops.fixed(ops.parameter(axis));
        T square = ops.reshape(ops.fixed(ops.parameter(coefficients)), 0, geometry.bands(), functions, functions);
        T image = ops.matmul(ops.matmul(functionsOfAPixel, square), ops.transpose(functionsOfAPixel, 1, 0));
        return ops.reshape(geometry.tokens(ops, image), 0, -1);
    }

    private static <T> T ones(Ops<T> ops, int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ops.reshape(ops.constant(ones), count, 1);
    }

    /**
     * Solves (1 + system) x = right.
     *
     * @param system [B, K x K]
     * @param diagonal of it, [B, K]
     * @param right [B, K]
     */
    private <T> T solve(Ops<T> ops, T system, T diagonal, T right) {
        long count = directions.shape()[0];
        T matrix = ops.reshape(system, 0, count, count);
        T scale = ops.reshape(ops.add(diagonal, 1), 0, -1, 1);
        T x = ops.multiply(ops.reshape(right, 0, -1, 1), 0);
        T residual = ops.reshape(right, 0, -1, 1);
        T direction = ops.divide(residual, scale);
        T scaled = direction;
        List<T> errors = new ArrayList<>(List.of(dot(ops, residual, scaled)));
        for (int step = 0; step < STEPS; step++) {
            T image = ops.add(ops.matmul(matrix, direction), direction);
            T length = ops.divide(errors.get(step), ops.add(dot(ops, direction, image), SMALLEST));
            x = ops.add(x, ops.multiply(direction, length));
            residual = ops.add(residual, ops.multiply(ops.multiply(image, length), -1));
            scaled = ops.divide(residual, scale);
            errors.add(dot(ops, residual, scaled));
            T turn = ops.divide(errors.get(step + 1), ops.add(errors.get(step), SMALLEST));
            direction = ops.add(scaled, ops.multiply(direction, turn));
        }
        return ops.reshape(x, 0, -1);
    }

    private static <T> T dot(Ops<T> ops, T a, T b) {
        return ops.matmul(ops.transpose(a, 0, 2, 1), b);
    }
}
