/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a training run was started with, and is resumed with.
 *
 * @param recipe the network and its way of learning
 * @param startedFrom what lies behind the run that it began with, in words; empty for a run from nothing
 * @param files the observations it learns from
 * @param simulated the sky that it learns from where there are no files: one, or none
 * @param layout geometry and constants of the tokens
 * @param contextScaling how the context features are standardized, measured on the first observations
 * @param redshiftGrid cells of the redshift distribution
 * @param augmentation how samples are varied and hidden
 * @param batchSize samples of a step
 * @param seed where chance begins
 */
public record RunSettings(
        @Nullable RecipeSettings recipe,
        String startedFrom,
        List<String> files,
        @Nullable List<SimulatedSky> simulated,
        TokenLayout layout,
        ContextScaling contextScaling,
        RedshiftGrid redshiftGrid,
        Augmentation augmentation,
        int batchSize,
        long seed) {
    public RunSettings {
        // runs that were started before there was a choice do not name it
        recipe = recipe == null ? new RecipeSettings.Standard() : recipe;
        files = List.copyOf(files);
        simulated = simulated == null ? List.of() : List.copyOf(simulated);
        if (files.isEmpty() == simulated.isEmpty() || simulated.size() > 1) {
            throw new IllegalArgumentException("a run learns from files of observations or from one simulated sky");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch needs at least one sample");
        }
    }
}
