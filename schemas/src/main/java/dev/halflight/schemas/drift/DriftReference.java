/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the objects were like, and what the model said of them, that a stream is held against.
 *
 * @param objects what they were, in a few words
 * @param distributions by survey, quantity and band, each once; none where nothing is known
 */
public record DriftReference(String objects, List<ReferenceDistribution> distributions) {
    /** Nothing is known, so nothing drifts. */
    public static final DriftReference NONE = new DriftReference("", List.of());

    /** More would be more series than a monitor should be given. */
    private static final int MOST = 500;

    public DriftReference {
        distributions = List.copyOf(distributions);
        Set<String> keys = new HashSet<>();
        for (ReferenceDistribution one : distributions) {
            if (!keys.add(one.survey() + " " + one.quantity() + " " + one.band())) {
                throw new IllegalArgumentException("the reference has " + one.quantity() + " " + one.band()
                        + " of survey " + one.survey() + " twice");
            }
        }
        if (distributions.size() > MOST) {
            throw new IllegalArgumentException(
                    "the reference has " + distributions.size() + " distributions; it may have " + MOST);
        }
    }
}
