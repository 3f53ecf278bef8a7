/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.Cost;
import dev.halflight.trainer.contest.Match;
import dev.halflight.trainer.contest.Ratio;
import dev.halflight.trainer.contest.Requirement;
import dev.halflight.trainer.contest.Score;
import dev.halflight.trainer.contest.Standing;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.Trial;
import dev.halflight.trainer.report.Numbers;
import dev.halflight.trainer.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of a contest. */
final class ContestTables {
    private static final String CRPS_NOTE = "The paper's model gives a number, not a PDF: its CRPS is the mean absolute"
            + " error in ln(1+z), and it has no coverage.";

    private final ContestResult result;
    private final List<Requirement> requirements;

    ContestTables(ContestResult result, List<Requirement> requirements) {
        this.result = result;
        this.requirements = List.copyOf(requirements);
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(standings(), ratios(), conditions(), claims()));
        if (!result.trials().isEmpty()) {
            tables.add(trials());
        }
        return tables;
    }

    private Table standings() {
        return new Table(
                "Photometric redshifts from images, at this budget",
                "Mean of the trainings; the interval of σ NMAD holds 95% of its values when the galaxies of the test are"
                        + " drawn anew. CPU time is that of gradients and steps, without"
                        + " the making of views, which is alike. Halflight's views are those of its whole network; the CPU time of the"
                        + " branches for photometry and spectra, which learn from the same galaxies before, is counted. "
                        + CRPS_NOTE,
                List.of(
                        "contender",
                        "trainings",
                        "parameters",
                        "galaxies",
                        "views",
                        "CPU s",
                        "σ NMAD",
                        "interval",
                        "outliers",
                        "bias",
                        "worst bin",
                        "CRPS",
                        "coverage 68%",
                        "PIT distance"),
                result.standings().stream()
                        .flatMap(standing ->
                                standing.score(TestCondition.WHOLE).map(score -> row(standing, score)).stream())
                        .toList());
    }

    private static Table.Row row(Standing standing, Score score) {
        Cost cost = standing.cost();
        return new Table.Row(
                standing.title(),
                List.of(
                        Integer.toString(standing.trainings().size()),
                        count(cost.parameters()),
                        count(cost.galaxies()),
                        count(cost.views()),
                        cost.cpuSeconds() > 0 ? count(Math.round(cost.cpuSeconds())) : Numbers.NONE,
                        Numbers.format("%.4f", score.sigmaNmad()),
                        standing.interval(TestCondition.WHOLE)
                                .map(interval -> Numbers.format("%.4f", interval.low()) + " to "
                                        + Numbers.format("%.4f", interval.high()))
                                .orElse(Numbers.NONE),
                        Numbers.format("%.2f%%", 100 * score.outliers()),
                        Numbers.format("%+.4f", score.bias()),
                        score.worstBin()
                                .map(bin -> Numbers.format("%+.4f", bin.bias()) + " at " + bin.bin())
                                .orElse(Numbers.NONE),
                        Numbers.format("%.4f", score.crps()),
                        score.coverage68().isPresent()
                                ? Numbers.percent(score.coverage68().getAsDouble())
                                : Numbers.NONE,
                        score.pitDistance().isPresent()
                                ? Numbers.format("%.3f", score.pitDistance().getAsDouble())
                                : Numbers.NONE));
    }

    private static String count(long number) {
        return number > 0 ? String.format(Locale.ROOT, "%,d", number) : Numbers.NONE;
    }

    private Table ratios() {
        List<Table.Row> rows = new ArrayList<>();
        for (Match match : Match.values()) {
            result.overPaper(match).ifPresent(ratio -> rows.add(row("the paper's recipe, " + match.title(), ratio)));
        }
        for (Contender other : List.of(Contender.NEAREST_NEIGHBORS, Contender.PERCEPTRON)) {
            result.over(other, TestCondition.WHOLE).ifPresent(ratio -> rows.add(row(other.title(), ratio)));
        }
        return new Table(
                "halflight over others",
                "Ratios of errors on the same galaxies: below 1 halflight is better.",
                List.of("over", "σ NMAD", "interval", "outliers", "CRPS"),
                rows);
    }

    private static Table.Row row(String over, Ratio ratio) {
        return new Table.Row(
                over,
                List.of(
                        Numbers.format("%.3f", ratio.sigma()),
                        Numbers.format("%.3f", ratio.interval().low()) + " to "
                                + Numbers.format("%.3f", ratio.interval().high()),
                        Double.isFinite(ratio.outliers()) ? Numbers.format("%.3f", ratio.outliers()) : Numbers.NONE,
                        Numbers.format("%.3f", ratio.crps())));
    }

    private Table conditions() {
        List<String> head = new ArrayList<>(List.of("condition"));
        result.standings().forEach(standing -> head.add(standing.title()));
        head.add("halflight / perceptron");
        head.add("halflight's coverage 68%");
        List<Table.Row> rows = new ArrayList<>();
        for (TestCondition condition : TestCondition.values()) {
            if (result.standings().stream()
                    .anyMatch(standing -> standing.score(condition).isPresent())) {
                rows.add(row(condition));
            }
        }
        return new Table(
                "σ NMAD under other conditions",
                "In brackets: over that of the same galaxies as they were measured.",
                head,
                rows);
    }

    private Table.Row row(TestCondition condition) {
        List<String> cells = new ArrayList<>();
        for (Standing standing : result.standings()) {
            cells.add(standing.score(condition)
                    .map(score -> Numbers.format("%.4f", score.sigmaNmad())
                            + standing.degradation(condition)
                                    .map(factor -> Numbers.format(" (%.2f)", factor))
                                    .orElse(""))
                    .orElse(Numbers.NONE));
        }
        cells.add(result.over(Contender.PERCEPTRON, condition)
                .map(ratio -> Numbers.format("%.3f", ratio.sigma()) + " ("
                        + Numbers.format("%.3f", ratio.interval().low()) + " to "
                        + Numbers.format("%.3f", ratio.interval().high()) + ")")
                .orElse(Numbers.NONE));
        Optional<Score> ours = result.standing(Contender.STANDARD).flatMap(row -> row.score(condition));
        cells.add(ours.filter(score -> score.coverage68().isPresent())
                .map(score -> Numbers.percent(score.coverage68().getAsDouble()))
                .orElse(Numbers.NONE));
        return new Table.Row(condition.title(), cells);
    }

    private Table claims() {
        return new Table(
                "What is claimed, and what came of it",
                "A claim is judged on a test of 10,000 galaxies or more.",
                List.of("claim", "measured", "verdict"),
                requirements.stream()
                        .map(requirement -> new Table.Row(
                                requirement.text(),
                                List.of(
                                        requirement.measured(),
                                        requirement.verdict().title())))
                        .toList());
    }

    private Table trials() {
        return new Table(
                "Short trainings by which the paper's settings were chosen",
                "On the validation set; the one of the lowest mean absolute error was taken.",
                List.of("settings", "views", "hidden when asked", "σ NMAD", "outliers", "mean absolute error"),
                result.trials().stream().map(ContestTables::row).toList());
    }

    private static Table.Row row(Trial trial) {
        return new Table.Row(
                trial.choice().title(),
                List.of(
                        count(trial.views()),
                        Numbers.percent(trial.inferenceMask()),
                        Numbers.format("%.4f", trial.validated().sigmaNmad()),
                        Numbers.format("%.2f%%", 100 * trial.validated().outliers()),
                        Numbers.format("%.4f", trial.validated().crps())));
    }
}
