/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.List;
import java.util.Optional;

/**
 * All that came of a contest.
 *
 * @param settings what was compared, and on what
 * @param standings the rows of the table
 * @param trials the short trainings by which the paper's settings were chosen
 * @param curves the learning curves
 */
public record ContestResult(
        ContestSettings settings, List<Standing> standings, List<Trial> trials, List<Curve> curves) {
    public ContestResult {
        standings = List.copyOf(standings);
        trials = List.copyOf(trials);
        curves = List.copyOf(curves);
    }

    /** The row that stands for a recipe in a comparison. */
    public Optional<Standing> standing(Contender contender, Match match) {
        return standings.stream()
                .filter(standing ->
                        standing.contender() == contender && standing.matches().contains(match))
                .findFirst();
    }

    /** The row of a contender: of a recipe, the one with equal views. */
    public Optional<Standing> standing(Contender contender) {
        return contender.isRecipe()
                ? standing(contender, Match.VIEWS)
                : standings.stream()
                        .filter(standing -> standing.contender() == contender)
                        .findFirst();
    }

    /** The standard recipe's errors over the paper's. */
    public Optional<Ratio> overPaper(Match match) {
        return standing(Contender.STANDARD, match)
                .flatMap(ours ->
                        standing(Contender.PAPER, match).flatMap(paper -> Ratio.of(ours, paper, TestCondition.WHOLE)));
    }

    /** The standard recipe's errors, with equal views, over another's. */
    public Optional<Ratio> over(Contender other, TestCondition condition) {
        return standing(Contender.STANDARD)
                .flatMap(ours -> standing(other).flatMap(row -> Ratio.of(ours, row, condition)));
    }
}
