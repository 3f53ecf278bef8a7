/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Observation;
import java.util.List;

/**
 * What came of files with several objects.
 *
 * @param observations the objects that could be made observations
 * @param refusals for each other object why it could not
 */
public record Converted(List<Observation> observations, List<String> refusals) {
    public Converted {
        observations = List.copyOf(observations);
        refusals = List.copyOf(refusals);
    }
}
