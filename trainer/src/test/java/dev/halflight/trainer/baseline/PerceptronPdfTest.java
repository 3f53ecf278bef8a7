/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.RedshiftGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerceptronPdfTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 800);
    private static final List<PerceptronConfig> SMALL = List.of(new PerceptronConfig(64, 2, 0, 0.02));
    private static final int FEATURES = 12;

    /** Redshifts that are a curved function of two features; the others say nothing. */
    private static TrainingSet curved(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> features = new ArrayList<>();
        List<Double> redshifts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            float[] vector = new float[FEATURES];
            for (int d = 0; d < FEATURES; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            features.add(vector);
            redshifts.add(0.5 + 0.3 * Math.sin(1.5 * vector[0]) * Math.cos(vector[1]) + 0.01 * random.nextGaussian());
        }
        return new TrainingSet(features, redshifts);
    }

    private static PerceptronPdf trained(TrainingSet set, List<PerceptronConfig> candidates, long steps) {
        return PerceptronPdf.train(set, GRID, candidates, steps, 11, step -> {});
    }

    @Test
    void shouldBeatNearestNeighborsAndGuessingWhereManyFeaturesSayNothing() {
        TrainingSet training = curved(1500, 1);
        TrainingSet held = curved(300, 2);
        RedshiftKernel kernel = new RedshiftKernel(GRID, 0.01);
        double[] all =
                training.redshifts().stream().mapToDouble(Double::doubleValue).toArray();
        List<float[]> guess = Collections.nCopies(held.size(), kernel.pdf(all, all.length));
        RedshiftBaseline neighbors = NearestNeighbors.train(training, GRID, 1);
        RedshiftBaseline perceptron = trained(training, SMALL, 900);

        double ofGuess = Crps.mean(guess, GRID, held.redshifts());
        double ofNeighbors = Crps.mean(neighbors.pdfs(held.features()), GRID, held.redshifts());
        double ofPerceptron = Crps.mean(perceptron.pdfs(held.features()), GRID, held.redshifts());

        assertThat(ofNeighbors).isLessThan(0.9 * ofGuess);
        assertThat(ofPerceptron).isLessThan(0.8 * ofNeighbors);
    }

    @Test
    void shouldGivePdfsThatSumToOneForMoreObjectsThanFitOneBatch() {
        TrainingSet set = curved(600, 3);

        List<float[]> pdfs = trained(set, SMALL, 20).pdfs(set.features());

        assertThat(pdfs).hasSize(600).allSatisfy(pdf -> {
            double sum = 0;
            for (float probability : pdf) {
                sum += probability;
            }
            assertThat(pdf).hasSize(GRID.cells());
            assertThat(sum).isEqualTo(1, within(1e-5));
        });
    }

    @Test
    void shouldAnswerAlikeForTheSameSeedAndShowItsProgress() {
        TrainingSet set = curved(200, 4);
        List<Long> progress = new ArrayList<>();

        float[] first = trained(set, SMALL, 15).pdfs(set.features()).get(0);
        PerceptronPdf again = PerceptronPdf.train(set, GRID, SMALL, 15, 11, progress::add);

        assertThat(again.pdfs(set.features()).get(0)).isEqualTo(first);
        assertThat(progress).hasSize(15).endsWith(15L);
    }

    @Test
    void shouldKeepTheSettingsThatScoreBest() {
        TrainingSet set = curved(800, 5);
        PerceptronConfig drowned = new PerceptronConfig(8, 1, 0.9, 3);

        PerceptronPdf chosen = trained(set, List.of(drowned, SMALL.get(0)), 300);

        assertThat(chosen.config()).isEqualTo(SMALL.get(0));
        assertThat(chosen.validationCrps())
                .isLessThan(trained(set, List.of(drowned), 300).validationCrps());
    }
}
