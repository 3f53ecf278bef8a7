/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.trainer.baseline.HiddenTokenBaseline;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import java.util.List;

/**
 * Baselines, ready for use.
 *
 * @param redshifts from the photometry alone
 * @param hiddenTokens from visible tokens
 */
public record TrainedBaselines(List<RedshiftBaseline> redshifts, List<HiddenTokenBaseline> hiddenTokens) {
    public TrainedBaselines {
        redshifts = List.copyOf(redshifts);
        hiddenTokens = List.copyOf(hiddenTokens);
    }
}
