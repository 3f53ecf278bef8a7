/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures how the context features of a training set are spread. */
public final class ScalingSurvey {
    private static final int AT_A_TIME = 64;

    private ScalingSurvey() {}

    /**
     * Measures on the next observations of a source.
     *
     * @throws IllegalArgumentException if an observation cannot be used; the message names it
     */
    public static ContextScaling of(TokenLayout layout, ObservationSource observations, int count) {
        Tokenizer tokenizer = Tokenizer.unscaled(layout);
        Mask everything = Mask.everything(layout);
        List<float[]> features = new ArrayList<>();
        while (features.size() < count) {
            List<Supplier<Observation>> some = new ArrayList<>();
            while (some.size() < Math.min(AT_A_TIME, count - features.size())) {
                some.add(observations.next());
            }
            features.addAll(some.parallelStream()
                    .map(observation ->
                            TrainingTokens.of(tokenizer, observation.get()).contextFeatures(everything))
                    .toList());
        }
        return ContextScaling.of(features);
    }
}
