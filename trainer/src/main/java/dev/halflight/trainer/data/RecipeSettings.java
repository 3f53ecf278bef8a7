/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which network a run trains, and how it learns. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes(@JsonSubTypes.Type(value = RecipeSettings.Standard.class, name = "standard"))
public sealed interface RecipeSettings {
    /** Halflight's own network. */
    record Standard() implements RecipeSettings {}
}
