/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.contest.Requirement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The claims that are made of the standard recipe, checked against what came of a contest. */
public final class Requirements {
    /** On fewer galaxies a claim is not judged. */
    private static final int FEWEST_TESTED = 10_000;

    private static final int FEWEST_NEIGHBORS = 16_000;
    private static final double OVER_PAPER = 0.75;
    private static final double OVER_NEIGHBORS = 0.88;
    private static final double BIAS = 0.003;
    private static final double BIN_BIAS = 0.01;
    private static final double DEGRADED = 1.3;

    private final ContestResult result;
    private final List<Requirement> checked = new ArrayList<>();

    private Requirements(ContestResult result) {
        this.result = result;
    }

    /** Checks all of them; this takes a while, because intervals are found by resampling. */
    public static List<Requirement> of(ContestResult result) {
        Requirements requirements = new Requirements(result);
        for (Match match : Match.values()) {
            requirements.paper(match);
        }
        requirements.bias();
        requirements.neighbors();
        requirements.perceptron();
        for (TestCondition condition :
                List.of(TestCondition.BLEND, TestCondition.EDGE, TestCondition.BLEED, TestCondition.BAND_MISSING)) {
            requirements.pixelsPay(condition);
        }
        for (TestCondition condition : List.of(
                TestCondition.BAND_MISSING, TestCondition.BLEED, TestCondition.EDGE, TestCondition.QUARTER_HIDDEN)) {
            requirements.degraded(condition);
        }
        requirements.mostlyHidden();
        return requirements.checked;
    }

    private void paper(Match match) {
        Optional<Ratio> ratio = result.overPaper(match);
        add(
                "paper_sigma_" + match.key(),
                "σ NMAD at most 0.75 of the paper's recipe at " + match.title(),
                ratio.map(Requirements::text),
                ratio.map(found -> found.sigma() <= OVER_PAPER));
        Optional<Score> ours = whole(result.standing(Contender.STANDARD, match));
        Optional<Score> paper = whole(result.standing(Contender.PAPER, match));
        Optional<double[]> outliers =
                ours.flatMap(first -> paper.map(second -> new double[] {first.outliers(), second.outliers()}));
        add(
                "paper_outliers_" + match.key(),
                "fewer outliers than the paper's recipe at " + match.title(),
                outliers.map(parts -> text("%.2f%% and %.2f%%", 100 * parts[0], 100 * parts[1])),
                outliers.map(parts -> parts[0] < parts[1]));
    }

    private void bias() {
        Optional<Score> ours = whole(result.standing(Contender.STANDARD));
        add(
                "bias",
                "|bias| at most 0.003",
                ours.map(score -> text("%+.4f", score.bias())),
                ours.map(score -> Math.abs(score.bias()) <= BIAS));
        Optional<BinBias> bin = ours.flatMap(Score::worstBin);
        add(
                "bin_bias",
                "|bias| at most 0.01 in every bin of estimated redshift",
                bin.map(worst -> text("%+.4f at %s", worst.bias(), worst.bin())),
                bin.map(worst -> Math.abs(worst.bias()) <= BIN_BIAS));
    }

    private void neighbors() {
        Optional<Ratio> ratio = result.over(Contender.NEAREST_NEIGHBORS, TestCondition.WHOLE);
        add(
                "neighbors_sigma",
                "σ NMAD at most 0.88 of nearest neighbors on the same galaxies, 16,000 or more",
                ratio.map(Requirements::text),
                ratio.filter(found -> result.settings().galaxies() >= FEWEST_NEIGHBORS)
                        .map(found -> found.sigma() <= OVER_NEIGHBORS));
    }

    private void perceptron() {
        Optional<Ratio> ratio = result.over(Contender.PERCEPTRON, TestCondition.WHOLE);
        add(
                "perceptron_sigma",
                "σ NMAD at most that of the perceptron on the same photometry and galaxies",
                ratio.map(Requirements::text),
                ratio.map(found -> found.sigma() <= 1));
        add(
                "perceptron_crps",
                "CRPS below that of the perceptron",
                ratio.map(found -> text("%.3f", found.crps())),
                ratio.map(found -> found.crps() < 1));
    }

    /** Where apertures fail, pixels have to do better; the interval has to say so too. */
    private void pixelsPay(TestCondition condition) {
        Optional<Ratio> ratio = result.over(Contender.PERCEPTRON, condition);
        add(
                "perceptron_" + condition.key(),
                condition.title() + ": σ NMAD clearly below that of the perceptron",
                ratio.map(Requirements::text),
                ratio.map(found -> found.interval().high() < 1));
    }

    private void degraded(TestCondition condition) {
        Optional<Standing> ours = result.standing(Contender.STANDARD);
        Optional<Double> factor = ours.flatMap(row -> row.degradation(condition));
        add(
                "degraded_" + condition.key(),
                condition.title() + ": σ NMAD at most 1.3 times that of the same galaxies as measured",
                factor.map(found -> text("%.2f", found)),
                factor.map(found -> found <= DEGRADED));
    }

    private void mostlyHidden() {
        Optional<Score> score =
                result.standing(Contender.STANDARD).flatMap(row -> row.score(TestCondition.THREE_QUARTERS_HIDDEN));
        add(
                "three_quarters_hidden",
                "75% hidden: σ NMAD is told with its coverage",
                score.map(found -> text(
                        "%.4f, coverage %.1f%%",
                        found.sigmaNmad(), 100 * found.coverage68().orElse(Double.NaN))),
                score.map(found -> found.coverage68().isPresent()));
    }

    private static Optional<Score> whole(Optional<Standing> standing) {
        return standing.flatMap(row -> row.score(TestCondition.WHOLE));
    }

    private void add(String key, String text, Optional<String> measured, Optional<Boolean> met) {
        boolean enough = result.settings().test() >= FEWEST_TESTED;
        checked.add(new Requirement(
                key,
                text,
                measured.orElse("not measured"),
                met.filter(found -> enough).map(Verdict::of).orElse(Verdict.NOT_JUDGED)));
    }

    private static String text(Ratio ratio) {
        return text(
                "%.3f (%.3f to %.3f)",
                ratio.sigma(), ratio.interval().low(), ratio.interval().high());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
