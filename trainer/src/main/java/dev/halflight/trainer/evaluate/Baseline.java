/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.Map;

/**
 * What another predictor says of the same objects.
 *
 * @param key its name in files, such as {@code nearest_neighbors}
 * @param title its name for a reader
 * @param visible what it was shown, and so what the model beside it is shown
 * @param outcomes its redshifts, by object id
 */
public record Baseline(String key, String title, Visible visible, Map<String, RedshiftOutcome> outcomes) {
    public Baseline {
        outcomes = Map.copyOf(outcomes);
    }
}
