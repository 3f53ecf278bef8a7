/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.List;

/**
 * What a training run was started with, and is resumed with.
 *
 * @param startedFrom what lies behind the run that it began with, in words; empty for a run from nothing
 * @param files the observations it learns from
 * @param layout geometry and constants of the tokens
 * @param contextScaling how the context features are standardized, measured on the first observations
 * @param redshiftGrid cells of the redshift distribution
 * @param augmentation how samples are varied and hidden
 * @param batchSize samples of a step
 * @param seed where chance begins
 */
public record RunSettings(
        String startedFrom,
        List<String> files,
        TokenLayout layout,
        ContextScaling contextScaling,
        RedshiftGrid redshiftGrid,
        Augmentation augmentation,
        int batchSize,
        long seed) {
    public RunSettings {
        files = List.copyOf(files);
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch needs at least one sample");
        }
    }
}
