/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.RedshiftMetrics;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How good redshifts are; of several trainings of one contender, the mean.
 *
 * @param n galaxies
 * @param sigmaNmad typical error
 * @param bias median of dz
 * @param outliers part of the galaxies with |dz| above 0.15
 * @param crps mean continuous ranked probability score in ln(1+z); of a contender that gives numbers, the mean absolute error
 * @param coverage68 part of the true redshifts inside the central 68% intervals, where there are PDFs
 * @param pitDistance distance of the PIT values from uniform ones, where there are PDFs
 * @param worstBin the largest bias of a bin of estimated redshift, of any training; nothing if every bin has too few galaxies
 */
public record Score(
        int n,
        double sigmaNmad,
        double bias,
        double outliers,
        double crps,
        OptionalDouble coverage68,
        OptionalDouble pitDistance,
        Optional<BinBias> worstBin) {

    /**
     * Of one training's answers.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Score of(List<TestOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("no galaxies to judge redshifts by");
        }
        List<RedshiftOutcome> redshifts =
                outcomes.stream().map(TestOutcome::redshift).toList();
        RedshiftMetrics metrics = RedshiftMetrics.of(redshifts);
        double error = outcomes.stream()
                .mapToDouble(TestOutcome::absoluteError)
                .average()
                .orElse(Double.NaN);
        return new Score(
                outcomes.size(),
                metrics.scatter().sigmaNmad(),
                metrics.scatter().bias(),
                metrics.scatter().outlierFraction(),
                Metric.CRPS.of(metrics).orElse(error),
                Metric.COVERAGE68.of(metrics),
                Metric.PIT_DISTANCE.of(metrics),
                BinBias.worst(outcomes));
    }

    /** The mean of the scores of several trainings. */
    static Score mean(List<Score> scores) {
        return new Score(
                scores.get(0).n(),
                mean(scores, Score::sigmaNmad),
                mean(scores, Score::bias),
                mean(scores, Score::outliers),
                mean(scores, Score::crps),
                optionalMean(scores, Score::coverage68),
                optionalMean(scores, Score::pitDistance),
                scores.stream()
                        .flatMap(score -> score.worstBin().stream())
                        .max((a, b) -> Double.compare(Math.abs(a.bias()), Math.abs(b.bias()))));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> value) {
        return scores.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static OptionalDouble optionalMean(List<Score> scores, Function<Score, OptionalDouble> value) {
        return scores.stream()
                .map(value)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }
}
