/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class GoldenObjectIT {
    @Test
    void shouldBeAnsweredAsItsCardSaysInTheMiddleOfABatch() throws Exception {
        ModelFolder folder = TestModels.shipped();
        GoldenObject golden = new GoldenObject(folder, TestModels.WHOLE);
        List<Tokens> batch = new ArrayList<>();
        for (var observation : TestModels.observations(2)) {
            batch.add(TestModels.tokenizer(folder).tokenize(observation));
        }
        batch.add(1, golden.tokens());

        try (Model model = new Model(folder, TestModels.WHOLE)) {
            List<Prediction> answers = model.run(batch);

            assertThat(golden.difference(answers.get(1))).isLessThan(0.5);
            assertThat(golden.difference(answers.get(0))).isGreaterThan(100);
        }
    }

    @Test
    void shouldSeeAnAnswerThatIsOffOrNone() throws Exception {
        ModelFolder folder = TestModels.shipped();
        GoldenObject golden = new GoldenObject(folder, TestModels.REDSHIFTS_ONLY);
        try (Model model = new Model(folder, TestModels.REDSHIFTS_ONLY)) {
            Prediction right = model.run(List.of(golden.tokens())).get(0);
            assertThat(golden.difference(right)).isLessThan(0.5);

            float[] embedding = right.embedding().clone();
            embedding[3] += 0.003f;
            assertThat(golden.difference(with(right, right.specz(), embedding))).isBetween(2.0, 4.0);
            embedding[3] = Float.NaN;
            assertThat(golden.difference(with(right, right.specz(), embedding))).isInfinite();
            assertThat(golden.difference(with(right, right.specz(), new float[2])))
                    .isInfinite();
            assertThat(golden.difference(with(right, Optional.empty(), right.embedding())))
                    .isInfinite();
        }
    }

    private static Prediction with(Prediction answer, Optional<float[]> specz, float[] embedding) {
        return new Prediction(answer.photoz(), specz, answer.classes(), embedding, answer.reconstructed());
    }
}
