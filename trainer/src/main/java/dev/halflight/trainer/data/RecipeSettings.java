/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.torch.OptimizerConfig;

/** Which network a run trains, and how it learns. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecipeSettings.Standard.class, name = "standard"),
    @JsonSubTypes.Type(value = RecipeSettings.Paper.class, name = "paper")
})
public sealed interface RecipeSettings {
    /**
     * Halflight's own network.
     *
     * @param learningRate the highest of the schedule
     */
    record Standard(double learningRate) implements RecipeSettings {
        /** With the rate that is good for a run from nothing. */
        public Standard() {
            this(OptimizerConfig.standard().learningRate());
        }
    }

    /**
     * The model of Lizarraga et al. 2025, to compare with.
     *
     * @param config how it learns
     */
    record Paper(PaperConfig config) implements RecipeSettings {}
}
