/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A row of the table: a contender with one budget, trained once or several times.
 *
 * @param key its name in files
 * @param title its name for a reader
 * @param contender who it is
 * @param matches comparisons that it stands for its contender in
 * @param trainings the trainings, at least one
 */
public record Standing(String key, String title, Contender contender, Set<Match> matches, List<Training> trainings) {
    public Standing {
        matches = Set.copyOf(matches);
        trainings = List.copyOf(trainings);
        if (trainings.isEmpty()) {
            throw new IllegalArgumentException(title + " was not trained");
        }
    }

    /** Mean cost of a training. */
    public Cost cost() {
        return new Cost(
                trainings.get(0).cost().parameters(),
                trainings.get(0).cost().galaxies(),
                Math.round(mean(training -> training.cost().views())),
                mean(training -> training.cost().cpuSeconds()));
    }

    private double mean(ToDoubleFunction<Training> value) {
        return trainings.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    /** How good the redshifts are under a condition, the mean of the trainings; nothing if it was not tested so. */
    public Optional<Score> score(TestCondition condition) {
        List<Score> scores = outcomes(condition).stream().map(Score::of).toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(Score.mean(scores));
    }

    /** The answers of each training under a condition. */
    public List<List<TestOutcome>> outcomes(TestCondition condition) {
        return trainings.stream()
                .flatMap(training -> Optional.ofNullable(training.outcomes().get(condition)).stream())
                .filter(outcomes -> !outcomes.isEmpty())
                .toList();
    }

    /** Where the typical error lies; nothing if it was not tested so. */
    public Optional<Interval> interval(TestCondition condition) {
        List<double[]> deviations = deviations(condition);
        return deviations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Resampling(deviations.get(0).length).sigma(deviations));
    }

    /**
     * The typical error under a condition over that of the same galaxies as measured; nothing if either was not tested.
     */
    public Optional<Double> degradation(TestCondition condition) {
        List<List<TestOutcome>> degraded = outcomes(condition);
        List<List<TestOutcome>> whole = outcomes(TestCondition.WHOLE);
        if (degraded.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> tested = degraded.get(0).stream().map(TestOutcome::index).collect(Collectors.toSet());
        double reference = Score.mean(whole.stream()
                        .map(outcomes -> Score.of(outcomes.stream()
                                .filter(outcome -> tested.contains(outcome.index()))
                                .toList()))
                        .toList())
                .sigmaNmad();
        return score(condition).map(score -> score.sigmaNmad() / reference);
    }

    /** dz of the galaxies, by training. */
    List<double[]> deviations(TestCondition condition) {
        return outcomes(condition).stream()
                .map(outcomes -> outcomes.stream()
                        .mapToDouble(outcome -> outcome.redshift().dz())
                        .toArray())
                .toList();
    }
}
