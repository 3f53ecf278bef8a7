/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * First guesses at every pixel from the visible ones: averages of neighbors at several scales, weighted by what is visible (normalized
 * convolution, Knutsson and Westin 1993), of the image and of its reflection at the center, which for a galaxy is much the same. The
 * decoder mixes them, and adds what it knows better.
 */
final class Inpainting {
    /** Standard deviations of the averages of the image, pixels. */
    private static final float[] AROUND = {1.2f, 2.5f, 6};
    /** Those of the reflected image. */
    private static final float[] OPPOSITE = {0.5f, 1.5f};
    /** The mixture that training begins with. */
    private static final float[] SHARES = {0.2f, 0.2f, 0.1f, 0.2f, 0.3f};
    /** So much of an average must be visible to count. */
    private static final float LEAST_VISIBLE = 0.02f;

    private final int side;
    private final int patch;
    private final int bands;
    private final Parameter shares;
    private final Linear preferred;
    private final Linear features;

    Inpainting(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        int width = config.decoderWidth();
        bands = sizes.imageTokenLength() - sizes.imageTargetLength();
        side = (int) Math.round(Math.sqrt(sizes.imageTokens()));
        patch = (int) Math.round(Math.sqrt(sizes.imageTargetLength() / (double) bands));
        shares = parameters.table("decoder.inpainting.shares", 1, SHARES);
        preferred = Linear.silent(parameters, "decoder.inpainting.preferred", width, SHARES.length);
        features =
                new Linear(parameters, "decoder.inpainting.features", SHARES.length * sizes.imageTargetLength(), width);
    }

    /**
     * The guesses.
     *
     * @param tokens of the image, [B, image tokens, image token length]; hidden ones are not looked at
     * @param mask 1 = visible, [B, image tokens]
     * @return each [B, image tokens, image target length]
     */
    <T> List<T> guesses(Ops<T> ops, T tokens, T mask) {
        long values = (long) bands * patch * patch;
        T visible = ops.multiply(tokens, ops.reshape(mask, 0, -1, 1));
        T patches = ops.reshape(ops.slice(visible, 2, 0, values), 0, 0, bands, (long) patch * patch);
        T usable = ops.reshape(ops.slice(visible, 2, values, values + bands), 0, 0, bands, 1);
        T pixels = image(ops, patches);
        T weights = image(ops, ops.add(usable, ops.multiply(patches, 0)));

        List<T> guesses = new ArrayList<>();
        for (float scale : AROUND) {
            guesses.add(average(ops, pixels, weights, scale));
        }
        T reflectedPixels = reflected(ops, pixels);
        T reflectedWeights = reflected(ops, weights);
        for (float scale : OPPOSITE) {
            guesses.add(average(ops, reflectedPixels, reflectedWeights, scale));
        }
        return guesses;
    }

    /** What the decoder is told of the guesses, [B, image tokens, decoder width]. */
    <T> T features(Ops<T> ops, List<T> guesses) {
        return features.apply(ops, ops.concatenate(2, guesses));
    }

    /**
     * The guesses in the shares that the decoder prefers for each token.
     *
     * @param x what the decoder knows, [B, image tokens, decoder width]
     */
    <T> T mixture(Ops<T> ops, List<T> guesses, T x) {
        T weights = ops.add(preferred.apply(ops, x), ops.parameter(shares));
        List<T> parts = new ArrayList<>();
        for (int k = 0; k < guesses.size(); k++) {
            parts.add(ops.multiply(guesses.get(k), ops.slice(weights, 2, k, k + 1L)));
        }
        return parts.stream().reduce(ops::add).orElseThrow();
    }

    private <T> T average(Ops<T> ops, T pixels, T weights, float scale) {
        T gaussian = ops.reshape(ops.constant(gaussian(side * patch, scale)), (long) side * patch, (long) side * patch);
        T shown = ops.matmul(ops.matmul(gaussian, pixels), gaussian);
        T weight = ops.matmul(ops.matmul(gaussian, weights), gaussian);
        return tokens(ops, ops.divide(shown, ops.add(weight, LEAST_VISIBLE)));
    }

    /** A symmetric matrix whose product with an image smooths its columns. */
    private static float[] gaussian(int size, double sigma) {
        float[] weights = new float[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double distance = (row - column) / sigma;
                weights[row * size + column] =
                        (float) (Math.exp(-distance * distance / 2) / (sigma * Math.sqrt(2 * Math.PI)));
            }
        }
        return weights;
    }

    /** From [B, tokens, bands, pixels of a patch] to [B, bands, rows, columns]. */
    private <T> T image(Ops<T> ops, T x) {
        T split = ops.reshape(x, -1, side, side, bands, patch, patch);
        return ops.reshape(ops.transpose(split, 0, 3, 1, 4, 2, 5), -1, bands, (long) side * patch, (long) side * patch);
    }

    /** From [B, bands, rows, columns] to [B, tokens, pixels of a token]. */
    private <T> T tokens(Ops<T> ops, T x) {
        T split = ops.reshape(x, -1, bands, side, patch, side, patch);
        T ordered = ops.transpose(split, 0, 2, 4, 1, 3, 5);
        return ops.reshape(ordered, -1, (long) side * side, (long) bands * patch * patch);
    }

    private static <T> T reflected(Ops<T> ops, T x) {
        return ops.reverse(ops.reverse(x, 2), 3);
    }
}
