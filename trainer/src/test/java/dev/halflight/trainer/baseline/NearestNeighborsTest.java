/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNeighborsTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);

    /** Clusters of objects, each at a place and a redshift of its own. */
    private static TrainingSet clusters(int dimensions) {
        Random random = new Random(1);
        List<float[]> features = new ArrayList<>();
        List<Double> redshifts = new ArrayList<>();
        for (int k = 0; k < 400; k++) {
            int cluster = k % 4;
            float[] vector = new float[dimensions];
            for (int d = 0; d < dimensions; d++) {
                vector[d] = (float) ((d % 4 == cluster ? 20 : 0) + random.nextGaussian());
            }
            features.add(vector);
            redshifts.add(0.5 + cluster);
        }
        return new TrainingSet(features, redshifts);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 24})
    void shouldTakeTheRedshiftOfThePlantedNeighbors(int dimensions) {
        TrainingSet set = clusters(dimensions);

        List<float[]> pdfs =
                NearestNeighbors.train(set, GRID, 7).pdfs(set.features().subList(0, 8));

        assertThat(pdfs).hasSize(8);
        for (int k = 0; k < 8; k++) {
            double sum = 0;
            for (float probability : pdfs.get(k)) {
                sum += probability;
            }
            assertThat(sum).isEqualTo(1, within(1e-5));
            assertThat(RedshiftSummary.of(pdfs.get(k), GRID).best()).isEqualTo(0.5 + k % 4, within(0.01));
        }
    }

    @Test
    void shouldAskMoreNeighborsAndSpreadThePdfWhereRedshiftsScatter() {
        Random random = new Random(3);
        List<float[]> features = new ArrayList<>();
        List<Double> sharp = new ArrayList<>();
        List<Double> blurred = new ArrayList<>();
        for (int k = 0; k < 600; k++) {
            float place = random.nextFloat();
            features.add(new float[] {place, 1 - place});
            sharp.add((double) place);
            blurred.add(place + 0.3 * Math.abs(random.nextGaussian()));
        }

        NearestNeighbors.Settings ofSharp = NearestNeighbors.train(new TrainingSet(features, sharp), GRID, 1)
                .settings();
        NearestNeighbors.Settings ofBlurred = NearestNeighbors.train(new TrainingSet(features, blurred), GRID, 1)
                .settings();

        assertThat(ofBlurred.count()).isGreaterThan(ofSharp.count());
        assertThat(ofBlurred.width()).isGreaterThan(ofSharp.width());
    }

    @Test
    void shouldAnswerAlikeForTheSameSeedAndTakeMissingFeaturesForTheMean() {
        TrainingSet set = clusters(5);
        List<float[]> asked = List.of(new float[] {20, 0, Float.NaN, 0, 20}, new float[] {0, Float.NaN, 20, 0, 0});

        List<float[]> first = NearestNeighbors.train(set, GRID, 5).pdfs(asked);
        List<float[]> again = NearestNeighbors.train(set, GRID, 5).pdfs(asked);

        assertThat(first.get(0)).isEqualTo(again.get(0));
        assertThat(RedshiftSummary.of(first.get(0), GRID).best()).isEqualTo(0.5, within(0.01));
        assertThat(RedshiftSummary.of(first.get(1), GRID).best()).isEqualTo(2.5, within(0.01));
    }

    @Test
    void shouldLookAtWhatTellsRedshiftsApartWhereMostFeaturesSayNothing() {
        Random random = new Random(4);
        List<float[]> features = new ArrayList<>();
        List<Double> redshifts = new ArrayList<>();
        for (int k = 0; k < 800; k++) {
            float[] vector = new float[40];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            features.add(vector);
            redshifts.add(1 + 0.2 * (vector[0] - vector[1]));
        }
        TrainingSet set = new TrainingSet(features, redshifts);

        NearestNeighbors neighbors = NearestNeighbors.train(set, GRID, 1);

        double spread = 0.2 * Math.sqrt(2) / 2;
        assertThat(neighbors.settings().discriminants()).isTrue();
        assertThat(neighbors.settings().crps()).isLessThan(0.25 * spread);
    }

    @Test
    void shouldRefuseATrainingSetThatDoesNotMatch() {
        assertThatThrownBy(() -> new TrainingSet(List.of(new float[2]), List.of(1.0, 2.0)))
                .hasMessage("1 objects, but 2 redshifts");
        assertThatThrownBy(() -> new TrainingSet(List.of(new float[2], new float[3]), List.of(1.0, 2.0)))
                .hasMessageContaining("as many features");
        assertThatThrownBy(() -> new TrainingSet(List.of(new float[2]), List.of(Double.NaN)))
                .hasMessageContaining("finite");
    }
}
