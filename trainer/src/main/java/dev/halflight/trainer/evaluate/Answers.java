/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.judgement.Criteria;
import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The model's answers about one object.
 *
 * @param of by what the model was shown; nothing under what the object does not have
 * @param criteria what they are judged by
 */
public record Answers(Map<Visible, Answer> of, Criteria criteria) {
    public Answers {
        of = Map.copyOf(of);
    }

    /** Asks about every object once for each thing that it can be shown of it. */
    public static List<Answers> ask(ExportedModel model, List<Tokens> objects) {
        return ask(model, objects, List.of(Visible.values()));
    }

    /** Asks about every object once for each of some things that it can be shown of it. */
    public static List<Answers> ask(ExportedModel model, List<Tokens> objects, List<Visible> shown) {
        List<Map<Visible, Answer>> answers = new ArrayList<>();
        objects.forEach(tokens -> answers.add(new EnumMap<>(Visible.class)));
        for (Visible visible : shown) {
            ask(model, objects, visible, answers);
        }
        return answers.stream().map(of -> new Answers(of, model.criteria())).toList();
    }

    private static void ask(
            ExportedModel model, List<Tokens> objects, Visible visible, List<Map<Visible, Answer>> answers) {
        List<Tokens> shown = objects.stream().filter(visible::isIn).toList();
        if (shown.isEmpty()) {
            return;
        }
        List<Answer> inOrder = model.encode(shown, visible.mask(model.layout()));
        int next = 0;
        for (int k = 0; k < objects.size(); k++) {
            if (visible.isIn(objects.get(k))) {
                answers.get(k).put(visible, inOrder.get(next++));
            }
        }
    }

    /** Everything that was measured is shown. */
    public Answer best() {
        return Optional.ofNullable(of.get(Visible.EVERYTHING))
                .or(() -> Optional.ofNullable(of.get(Visible.IMAGES)))
                .orElseThrow(
                        () -> new IllegalStateException("an object with neither image nor spectrum was asked for"));
    }

    /** What a user should think of them. */
    public Judgement judgement(Tokens tokens, RedshiftGrid grid) {
        return Judgement.of(
                tokens,
                summary(Visible.IMAGES, grid),
                summary(Visible.EVERYTHING, grid),
                best().classProbabilities(),
                criteria);
    }

    private Optional<RedshiftSummary> summary(Visible visible, RedshiftGrid grid) {
        return Optional.ofNullable(of.get(visible))
                .map(answer -> answer.pdf(grid).summary());
    }
}
