/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.v1.ObjectClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures of a model's card: each under the name of what the model was shown, such as {@code photoz.sigma_nmad}. */
final class CardFigures {
    private CardFigures() {}

    static Figures of(List<ObjectOutcome> objects) {
        Figures figures = new Figures();
        for (Visible visible : Visible.values()) {
            List<RedshiftOutcome> outcomes = objects.stream()
                    .flatMap(object -> object.redshift(visible).stream())
                    .toList();
            if (!outcomes.isEmpty()) {
                addRedshifts(figures, visible.key(), outcomes);
            }
        }
        ClassTable classes = ClassTable.of(objects.stream()
                .flatMap(object -> object.servedClass().stream())
                .toList());
        for (ObjectClass known : ObjectClass.values()) {
            int n = classes.n(known);
            if (n > 0) {
                String prefix = "class." + known.name().toLowerCase(Locale.ROOT);
                figures.add(prefix + ".n", n);
                figures.add(prefix + ".accuracy", classes.count(known, known) / (double) n);
            }
        }
        return figures;
    }

    private static void addRedshifts(Figures figures, String prefix, List<RedshiftOutcome> outcomes) {
        RedshiftMetrics metrics = RedshiftMetrics.of(outcomes);
        figures.add(prefix + ".n", outcomes.size());
        for (Metric metric : Metric.values()) {
            metric.of(metrics).ifPresent(value -> figures.add(prefix + "." + metric.key(), value));
        }
        double guess = sigmaOfTheMean(outcomes);
        figures.add(prefix + ".guess_mean_sigma_nmad", guess);
        if (guess > 0) {
            figures.add(prefix + ".ratio_to_guess", metrics.scatter().sigmaNmad() / guess);
        }
    }

    private static double sigmaOfTheMean(List<RedshiftOutcome> outcomes) {
        double[] truths = outcomes.stream().mapToDouble(RedshiftOutcome::truth).toArray();
        double[] mean = new double[truths.length];
        Arrays.fill(mean, Arrays.stream(truths).average().orElse(0));
        return RedshiftScatter.of(mean, truths).sigmaNmad();
    }
}
