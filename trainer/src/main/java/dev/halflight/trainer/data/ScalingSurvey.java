/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how the context features of a training set are spread. */
public final class ScalingSurvey {
    private ScalingSurvey() {}

    /**
     * Measures on the first observations of some files.
     *
     * @throws IOException if a file cannot be read, or an observation not be used
     */
    public static ContextScaling of(TokenLayout layout, List<Path> files, int count) throws IOException {
        Tokenizer tokenizer = Tokenizer.unscaled(layout);
        Mask everything = Mask.everything(layout);
        List<float[]> features = new ArrayList<>();
        try (ObservationLoop observations = new ObservationLoop(files)) {
            for (int k = 0; k < count; k++) {
                features.add(tokenizer.tokenize(observations.next()).contextFeatures(everything));
            }
        } catch (UnusableObservationException e) {
            throw new IOException("an observation cannot be trained on: " + e.getMessage(), e);
        }
        return ContextScaling.of(features);
    }
}
