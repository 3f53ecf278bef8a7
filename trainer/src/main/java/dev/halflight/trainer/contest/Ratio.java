/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.List;
import java.util.Optional;

/**
 * One contender's errors over another's, on the same galaxies under the same condition: below 1 the first is better.
 *
 * @param sigma ratio of the typical errors
 * @param interval of that ratio
 * @param outliers ratio of the parts of outliers; NaN if the other has none
 * @param crps ratio of the scores of the PDFs
 */
public record Ratio(double sigma, Interval interval, double outliers, double crps) {
    /** The first over the second; nothing if one of them was not tested so. */
    static Optional<Ratio> of(Standing first, Standing second, TestCondition condition) {
        Optional<Score> ours = first.score(condition);
        Optional<Score> theirs = second.score(condition);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        requireSameGalaxies(
                first.outcomes(condition).get(0), second.outcomes(condition).get(0));
        Resampling resampling = new Resampling(ours.get().n());
        return Optional.of(new Ratio(
                ours.get().sigmaNmad() / theirs.get().sigmaNmad(),
                resampling.ratio(first.deviations(condition), second.deviations(condition)),
                theirs.get().outliers() > 0
                        ? ours.get().outliers() / theirs.get().outliers()
                        : Double.NaN,
                ours.get().crps() / theirs.get().crps()));
    }

    private static void requireSameGalaxies(List<TestOutcome> first, List<TestOutcome> second) {
        if (!first.stream()
                .map(TestOutcome::index)
                .toList()
                .equals(second.stream().map(TestOutcome::index).toList())) {
            throw new IllegalArgumentException("only contenders that were tested on the same galaxies are compared");
        }
    }
}
