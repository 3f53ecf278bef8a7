/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.Map;

/**
 * How good reconstructions are in one respect.
 *
 * @param key its name in files, such as {@code image.hidden_error}
 * @param title its name for a reader, a sentence at most
 * @param unit its unit; empty of a pure number
 * @param n what it was measured on: pixels, samples or lines
 * @param model the model's value
 * @param baselines the value of others, by their name for a reader
 */
public record ReconstructionFigure(
        String key, String title, String unit, long n, double model, Map<String, Double> baselines) {
    public ReconstructionFigure {
        baselines = Map.copyOf(baselines);
    }
}
