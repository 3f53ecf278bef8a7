/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the network answers to a batch, by one of its ways.
 *
 * @param redshift probabilities, [B, cells]
 * @param cells cells of the redshift PDF
 * @param classes probabilities, [B, classes]
 * @param embedding [B, E]
 * @param image reconstructed, [B, image tokens, image target length]
 * @param spectrum reconstructed, [B, spectrum tokens, spectrum target length]
 */
record Answers(float[] redshift, int cells, float[] classes, float[] embedding, float[] image, float[] spectrum) {
    /**
     * The largest difference of each output. PDFs are compared by their cumulative distributions: a single cell holds so little
     * probability that an error could hide in it.
     */
    Map<String, Double> differences(Answers other) {
        Map<String, Double> differences = new LinkedHashMap<>();
        differences.put("redshift", difference(cumulative(), other.cumulative()));
        differences.put("classes", difference(classes, other.classes));
        differences.put("embedding", difference(embedding, other.embedding));
        differences.put("image", difference(image, other.image));
        differences.put("spectrum", difference(spectrum, other.spectrum));
        return differences;
    }

    private float[] cumulative() {
        float[] cumulative = new float[redshift.length];
        double sum = 0;
        for (int k = 0; k < cumulative.length; k++) {
            sum = k % cells == 0 ? redshift[k] : sum + redshift[k];
            cumulative[k] = (float) sum;
        }
        return cumulative;
    }

    /** NaN if any value is: nothing is near that. */
    private static double difference(float[] a, float[] b) {
        double largest = a.length == b.length ? 0 : Double.NaN;
        for (int k = 0; k < Math.min(a.length, b.length); k++) {
            largest = Math.max(largest, Math.abs(a[k] - b[k]));
        }
        return largest;
    }
}
