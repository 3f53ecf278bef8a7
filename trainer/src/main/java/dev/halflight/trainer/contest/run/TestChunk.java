/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.conditions.Condition.Degraded;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Some galaxies of the test, in the state of a condition.
 *
 * @param galaxies the galaxies, with what the condition leaves of their images
 * @param tokens the same as the contest's own networks see them
 * @param masks what of them may be looked at; never the spectra
 * @param hidden part of the image tokens that the masks hide, 0 to 1
 */
record TestChunk(List<Galaxy> galaxies, List<Tokens> tokens, List<Mask> masks, double hidden) {
    TestChunk {
        galaxies = List.copyOf(galaxies);
        tokens = List.copyOf(tokens);
        masks = List.copyOf(masks);
    }

    private record Seen(Galaxy galaxy, Tokens tokens, Mask mask) {}

    /** Brings galaxies into the state of a condition; one of which nothing can be used is left out for everybody. */
    static TestChunk of(List<Galaxy> whole, TestCondition condition, Tokenizer tokenizer) {
        List<Seen> seen = whole.parallelStream()
                .flatMap(galaxy -> seen(galaxy, condition, tokenizer).stream())
                .toList();
        return new TestChunk(
                seen.stream().map(Seen::galaxy).toList(),
                seen.stream().map(Seen::tokens).toList(),
                seen.stream().map(Seen::mask).toList(),
                condition.hidden());
    }

    private static Optional<Seen> seen(Galaxy galaxy, TestCondition condition, Tokenizer tokenizer) {
        Optional<Degraded> degraded = condition.degradation().degrade(galaxy.observation(), tokenizer.layout());
        if (degraded.isEmpty()) {
            return Optional.empty();
        }
        Galaxy left = new Galaxy(galaxy.index(), degraded.get().observation());
        try {
            Tokens tokens = tokenizer.tokenize(left.observation());
            return tokens.hasImage()
                    ? Optional.of(new Seen(left, tokens, degraded.get().mask()))
                    : Optional.empty();
        } catch (UnusableObservationException nothingLeft) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return galaxies.isEmpty();
    }

    /** What was said of the galaxies, in order. */
    List<TestOutcome> outcomes(List<RedshiftOutcome> redshifts) {
        return IntStream.range(0, galaxies.size())
                .mapToObj(k ->
                        new TestOutcome(galaxies.get(k).index(), tokens.get(k).magnitude(), redshifts.get(k)))
                .toList();
    }
}
