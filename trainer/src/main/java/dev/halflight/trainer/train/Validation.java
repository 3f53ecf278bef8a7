/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts the redshifts of fixed batches from their images and compares the medians with the labels.
 *
 * @param <B> a batch
 */
public final class Validation<B extends Samples<B>> {
    private static final double OUTLIER = 0.15;

    private final Recipe<B> recipe;
    private final List<B> batches;

    /** A validation on these batches. */
    public Validation(Recipe<B> recipe, List<B> batches) {
        this.recipe = recipe;
        this.batches = List.copyOf(batches);
    }

    /** Whether there is anything to validate on. */
    public boolean isEmpty() {
        return batches.isEmpty();
    }

    /** Judges the network with these weights, which collect no gradients. */
    public ValidationReport of(Weights weights) {
        List<Double> deviations = new ArrayList<>();
        double crps = 0;
        double loss = 0;
        for (B batch : batches) {
            PhotozAnswers answers = NativeMemory.scoped(() -> recipe.photoz(weights, batch));
            double ofBatch = add(deviations, answers, batch.labels());
            crps += ofBatch;
            loss += answers.loss().isPresent() ? answers.loss().getAsDouble() * batch.size() : ofBatch;
        }
        double bias = median(deviations);
        double spread = median(deviations.stream().map(d -> Math.abs(d - bias)).toList());
        long outliers = deviations.stream().filter(d -> Math.abs(d) > OUTLIER).count();
        int count = Math.max(1, deviations.size());
        return new ValidationReport(
                deviations.size(), 1.4826 * spread, bias, outliers / (double) count, crps / count, loss / count);
    }

    private double add(List<Double> deviations, PhotozAnswers answers, Labels labels) {
        double crps = 0;
        for (int sample = 0; sample < answers.redshifts().size(); sample++) {
            if (labels.redshiftWeight()[sample] > 0) {
                double label = labels.redshift()[sample];
                RedshiftAnswer answer = answers.redshifts().get(sample);
                crps += answer.crps(label);
                deviations.add(Math.expm1(answer.median() - label));
            }
        }
        return crps;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
