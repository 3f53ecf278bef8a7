/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.judgement;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.Thresholds;

/**
 * What a model's answers are judged by.
 *
 * @param thresholds up to which risk a redshift is fit for what
 * @param domain what the galaxies look like that the model was trained on
 */
public record Criteria(Thresholds thresholds, TrainingDomain domain) {
    /** Where nothing was measured. */
    public static final Criteria UNMEASURED = new Criteria(Thresholds.UNMEASURED, TrainingDomain.UNKNOWN);

    /** Those of a model. */
    public static Criteria of(ModelCard card) {
        return new Criteria(card.thresholds(), card.domain());
    }
}
