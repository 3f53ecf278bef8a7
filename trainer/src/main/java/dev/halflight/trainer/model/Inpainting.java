/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * First guesses at every pixel from the visible ones: the likeliest mixture of image components, and an average of what it leaves of the
 * visible pixels around, weighted by what is visible (normalized convolution, Knutsson and Westin 1993). The decoder takes as much of
 * the second as it likes.
 */
final class Inpainting {
    /** Standard deviation of the average, pixels. */
    private static final double SCALE = 2.5;
    /** The part of the average that training begins with. */
    private static final float SHARE = 0.5f;
    /** So much of an average must be visible to count. */
    private static final float LEAST_VISIBLE = 0.02f;

    private final TokenGeometry geometry;
    private final ImageComponents components;
    private final Parameter share;
    private final Linear preferred;
    private final Linear features;

    Inpainting(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        geometry = TokenGeometry.of(sizes);
        components = new ImageComponents(parameters, geometry);
        share = parameters.vector("decoder.inpainting.share", 1, SHARE);
        preferred = Linear.silent(parameters, "decoder.inpainting.preferred", config.decoderWidth(), 1);
        features =
                new Linear(parameters, "decoder.inpainting.features", sizes.imageTargetLength(), config.decoderWidth());
    }

    ImageComponents components() {
        return components;
    }

    /**
     * Guesses; each [B, image tokens, image target length].
     *
     * @param likeliest by the components
     * @param rest the average of what they leave
     */
    record Guesses<T>(T likeliest, T rest) {}

    /**
     * The guesses.
     *
     * @param tokens of the image, [B, image tokens, image token length]; hidden ones are not looked at
     * @param mask 1 = visible, [B, image tokens]
     */
    <T> Guesses<T> guesses(Ops<T> any, T tokens, T mask) {
        // small differences of sums, and quotients where little is visible
        Ops<T> ops = any.precise();
        long pixels = (long) geometry.patch() * geometry.patch();
        long values = geometry.bands() * pixels;
        T visible = ops.multiply(tokens, ops.reshape(mask, 0, -1, 1));
        T shown = ops.slice(visible, 2, 0, values);
        T usable = ops.slice(visible, 2, values, values + geometry.bands());
        T likeliest = components.predict(ops, shown, usable);

        T spread =
                ops.reshape(ops.add(ops.reshape(usable, 0, 0, -1, 1), ops.constant(new float[(int) pixels])), 0, 0, -1);
        T rest = ops.add(shown, ops.multiply(ops.multiply(likeliest, spread), -1));
        T average = ops.divide(
                smooth(ops, geometry.image(ops, rest)),
                ops.add(smooth(ops, geometry.image(ops, spread)), LEAST_VISIBLE));
        return new Guesses<>(likeliest, geometry.tokens(ops, average));
    }

    /** What the decoder is told of the likeliest image, [B, image tokens, decoder width]. */
    <T> T features(Ops<T> ops, Guesses<T> guesses) {
        return features.apply(ops, guesses.likeliest());
    }

    /**
     * The likeliest image, and as much of the rest as the decoder prefers for each token.
     *
     * @param x what the decoder knows, [B, image tokens, decoder width]
     */
    <T> T mixture(Ops<T> ops, Guesses<T> guesses, T x) {
        T part = ops.add(preferred.apply(ops, x), ops.parameter(share));
        return ops.add(guesses.likeliest(), ops.multiply(guesses.rest(), part));
    }

    private <T> T smooth(Ops<T> ops, T image) {
        int size = geometry.size();
        T gaussian = ops.reshape(ops.constant(gaussian(size)), size, size);
        return ops.matmul(ops.matmul(gaussian, image), gaussian);
    }

    /** A symmetric matrix whose product with an image smooths its columns. */
    private static float[] gaussian(int size) {
        float[] weights = new float[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double distance = (row - column) / SCALE;
                weights[row * size + column] =
                        (float) (Math.exp(-distance * distance / 2) / (SCALE * Math.sqrt(2 * Math.PI)));
            }
        }
        return weights;
    }
}
