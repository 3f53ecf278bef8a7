/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.torch.OptimizerConfig;
import org.jspecify.annotations.Nullable;

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
     * @param branches how the branches that learn fast are trained first; older runs do not name it, and have not trained them
     */
    record Standard(double learningRate, @Nullable BranchPlan branches) implements RecipeSettings {
        public Standard {
            branches = branches == null ? BranchPlan.NONE : branches;
        }

        /** What is good for a run from nothing. */
        public Standard() {
            this(OptimizerConfig.standard().learningRate(), BranchPlan.standard());
        }
    }

    /**
     * The model of Lizarraga et al. 2025, to compare with.
     *
     * @param config how it learns
     */
    record Paper(PaperConfig config) implements RecipeSettings {}
}
