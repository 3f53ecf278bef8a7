/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.processor.enrich.Answer;
import dev.halflight.v1.Enriched;

/**
 * An object that has just been enriched and was chosen for the page.
 *
 * @param answer what the model was shown, and what it said
 * @param enriched the record that is published
 * @param remarkable whether it is kept among the remarkable ones
 */
record Sighting(Answer answer, Enriched enriched, boolean remarkable) {}
