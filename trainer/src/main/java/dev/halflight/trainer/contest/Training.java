/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One training of a contender, and what it said on the test.
 *
 * @param seed where its chance began
 * @param cost what it took
 * @param outcomes the answers, by the condition, of the same galaxies in the same order for all trainings
 */
public record Training(long seed, Cost cost, Map<TestCondition, List<TestOutcome>> outcomes) {
    public Training {
        outcomes = Map.copyOf(outcomes);
    }

    /** How good the redshifts are under a condition; nothing if it was not tested so. */
    public Optional<Score> score(TestCondition condition) {
        return Optional.ofNullable(outcomes.get(condition))
                .filter(found -> !found.isEmpty())
                .map(Score::of);
    }
}
