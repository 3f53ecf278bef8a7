/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import dev.halflight.trainer.evaluate.Answer;
import dev.halflight.trainer.evaluate.ExportedModel;
import java.util.ArrayList;
import java.util.List;

/** Whoever finds redshifts from images. */
public interface ImagePredictor {
    /** What to call it. */
    String name();

    /**
     * Finds the redshifts of some objects.
     *
     * @param masks what of each object may be looked at
     * @return of each object, the probabilities of the cells of the redshift grid
     */
    List<float[]> pdfs(List<Tokens> samples, List<Mask> masks);

    /** The model itself. */
    static ImagePredictor of(ExportedModel model) {
        return new ImagePredictor() {
            @Override
            public String name() {
                return "model";
            }

            @Override
            public List<float[]> pdfs(List<Tokens> samples, List<Mask> masks) {
                return model.encode(samples, masks).stream()
                        .map(Answer::redshift)
                        .toList();
            }
        };
    }

    /** A baseline, which is told the photometry of what may be looked at. */
    static ImagePredictor of(RedshiftBaseline baseline) {
        return new ImagePredictor() {
            @Override
            public String name() {
                return baseline.name();
            }

            @Override
            public List<float[]> pdfs(List<Tokens> samples, List<Mask> masks) {
                List<float[]> features = new ArrayList<>();
                for (int k = 0; k < samples.size(); k++) {
                    features.add(samples.get(k).contextFeatures(masks.get(k)));
                }
                return baseline.pdfs(features);
            }
        };
    }
}
