/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;

/**
 * How far the answers of exported files may lie from those of the trained network.
 *
 * @param probabilities of the redshift's cumulative distribution, and of a class
 * @param embedding of a value of the embedding, whose values are a few units
 * @param image of a stretched pixel, of which the noise is about 0.1
 * @param spectrum of a stretched sample of a spectrum, of which the noise is about 0.4
 */
record ParityBounds(double probabilities, double embedding, double image, double spectrum) {
    /** The same numbers but for the order of additions. */
    private static final ParityBounds SINGLE = new ParityBounds(1e-4, 1e-4, 1e-4, 1e-4);
    /** Weights and latents are rounded to 11 bits. Intervals are right within a few hundredths; a reconstruction may differ by a fraction of its noise. */
    private static final ParityBounds HALF = new ParityBounds(1e-2, 5e-2, 3e-2, 0.1);

    static ParityBounds of(Precision precision) {
        return precision == Precision.HALF ? HALF : SINGLE;
    }

    /** The bound of an output, by its name in {@link Answers#differences}. */
    double of(String output) {
        return switch (output) {
            case "redshift", "classes" -> probabilities;
            case "embedding" -> embedding;
            case "image" -> image;
            case "spectrum" -> spectrum;
            default -> throw new IllegalArgumentException("no output is called " + output);
        };
    }
}
