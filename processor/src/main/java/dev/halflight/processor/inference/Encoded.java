/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The encoder's answer for one sample.
 *
 * @param redshift probability of each cell
 * @param classes probabilities of star, galaxy, quasar
 * @param embedding place in the latent space
 */
record Encoded(float[] redshift, float[] classes, float[] embedding) {
    /** Places of the encoder's outputs. */
    static final int IMAGE_LATENTS = 0;

    static final int SPECTRUM_LATENTS = 1;
    private static final int REDSHIFT = 2;
    private static final int CLASSES = 3;
    private static final int EMBEDDING = 4;

    /** Reads the first {@code count} samples of a batch's outputs. */
    static List<Encoded> of(NDList outputs, int count) {
        List<float[]> redshift = rows(outputs.get(REDSHIFT), count);
        List<float[]> classes = rows(outputs.get(CLASSES), count);
        List<float[]> embedding = rows(outputs.get(EMBEDDING), count);
        List<Encoded> encoded = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            encoded.add(new Encoded(redshift.get(k), classes.get(k), embedding.get(k)));
        }
        return encoded;
    }

    /** The first {@code count} rows of a tensor, everything behind its first axis flattened. */
    static List<float[]> rows(NDArray tensor, int count) {
        FloatBuffer values =
                tensor.toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        int length = (int) (tensor.getShape().size() / tensor.getShape().get(0));
        List<float[]> rows = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            float[] row = new float[length];
            values.get(row);
            rows.add(row);
        }
        return rows;
    }
}
