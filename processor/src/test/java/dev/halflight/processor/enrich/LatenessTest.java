/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestObservations;
import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Enriched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final Tokens TOKENS = TestObservations.tokens(TestObservations.withImages());
    private static final Instant START = Instant.parse("2026-11-30T03:00:00Z");

    private Instant now = START;
    private final Lateness lateness = new Lateness(Duration.ofSeconds(60), () -> now);

    @Test
    void shouldBeginAtTheLimitAndEndWhenForHalfOfItNoneWasOlderThanHalfOfIt() {
        assertThat(lateness.isLate()).isFalse();
        publishOfAge(60);
        assertThat(lateness.isLate()).isFalse();
        publishOfAge(61);
        assertThat(lateness.isLate()).isTrue();
        now = now.plusSeconds(10);
        publishOfAge(31);
        now = now.plusSeconds(29);
        publishOfAge(29);
        assertThat(lateness.isLate()).as("29 s after the last old one").isTrue();
        now = now.plusSeconds(1);
        publishOfAge(29);
        assertThat(lateness.isLate()).isFalse();
        publishOfAge(59);
        assertThat(lateness.isLate()).isFalse();
    }

    @Test
    void shouldNotFlickerWhereOnePartitionIsLateAndAnotherIsNot() {
        for (int second = 0; second < 300; second++) {
            publishOfAge(61);
            publishOfAge(1);
            assertThat(lateness.isLate()).isTrue();
            now = now.plusSeconds(1);
        }
    }

    @Test
    void shouldAskTheModelWithoutReconstructionsOnlyWhileItIsLate() {
        List<String> asked = new ArrayList<>();
        GalaxyModel model = new GalaxyModel(named("whole", asked), named("hasty", asked), Optional.of(lateness));

        assertThat(shed(model.run(observations(2)))).containsExactly(false, false);
        publishOfAge(120);
        assertThat(shed(model.run(observations(3)))).containsExactly(true, true, true);
        assertThat(lateness.shed()).isEqualTo(3);
        now = now.plusSeconds(30);
        publishOfAge(1);
        assertThat(shed(model.run(observations(1)))).containsExactly(false);
        assertThat(lateness.shed()).isEqualTo(3);
        assertThat(asked).containsExactly("whole", "hasty", "whole");
    }

    private static List<Boolean> shed(List<Answer> answers) {
        return answers.stream().map(Answer::shed).toList();
    }

    private void publishOfAge(int seconds) {
        Source source =
                new Source(new SourcePosition("observations", 0, 0), now.minusSeconds(seconds), OptionalInt.empty());
        Enriched enriched = new Enriched();
        assertThat(lateness.<String>watching((answer, from) -> enriched).enrich("answer", source))
                .isSameAs(enriched);
    }

    private static BatchModel<Tokens, Prediction> named(String name, List<String> asked) {
        return samples -> {
            asked.add(name);
            return samples.stream()
                    .map(sample -> new Prediction(
                            Optional.of(new float[1]), Optional.empty(), new float[3], new float[1], Optional.empty()))
                    .toList();
        };
    }

    private static List<TokenizedObservation> observations(int count) {
        List<TokenizedObservation> observations = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            observations.add(new TokenizedObservation("object-" + k, 0, "hsc", 150, 2, Optional.empty(), TOKENS));
        }
        return observations;
    }
}
