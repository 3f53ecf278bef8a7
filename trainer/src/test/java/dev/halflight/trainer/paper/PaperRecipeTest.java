/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.paper.PaperConfig.ImageInput;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.Optimizer;
import dev.halflight.trainer.torch.Replica;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.LossTerms;
import dev.halflight.trainer.train.PhotozAnswers;
import dev.halflight.trainer.train.RedshiftAnswer;
import dev.halflight.trainer.train.Schedule;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaperRecipeTest {
    private static final int SIZE = 6;

    private static List<Observation> observations = List.of();

    private final PaperRecipe recipe = recipe(0.75, 0.1);
    private final Weights weights = Weights.initial(recipe.network().parameters());

    @BeforeAll
    static void simulate() {
        NativeThreads.use(1);
        Simulation simulation = new Simulation(SimulationConfig.STANDARD.withSpectra(1));
        observations = IntStream.range(0, SIZE)
                .mapToObj(index -> simulation.observation(3, index))
                .toList();
    }

    @Test
    void shouldGoWithoutSpectraInHalfOfTheBatches() {
        long dropped = IntStream.range(0, 60)
                .filter(seed ->
                        recipe.training().make(observations.subList(0, 1), seed).spectraDropped())
                .count();
        assertThat(dropped).isBetween(18L, 42L);
        PaperBatch validation = recipe.validation().make(observations, 0);
        assertThat(validation.spectraDropped()).isTrue();
        assertThat(validation.spectrum()).containsOnly(0);
    }

    @Test
    void shouldWeighImageAndSpectrumAsThePaperDoes() {
        PaperBatch batch = withSpectra();
        assertThat(batch.spectraDropped()).isFalse();
        LossTerms terms = loss(recipe, batch, 1);
        assertThat(terms.parts()).containsOnlyKeys("redshift", "image", "spectrum");
        assertThat(terms.part("spectrum")).isPositive();
        assertThat(terms.total())
                .isCloseTo(
                        terms.part("redshift") + 0.1 * terms.part("image") + 0.01 * terms.part("spectrum"),
                        within(1e-4));

        LossTerms without = loss(recipe, batch.withoutSpectra(), 1);
        assertThat(without.part("spectrum")).isZero();
    }

    @Test
    void shouldAskForRedshiftsOfAFewPercent() {
        // where no token is hidden, nothing is to be reconstructed: what is left is the loss of the redshifts
        PaperRecipe open = recipe(0, 0);
        PaperBatch batch = withSpectra().withoutSpectra();
        LossTerms terms = loss(open, batch, 1);
        PhotozAnswers answers = NativeMemory.scoped(() -> open.hidingInUse(0).photoz(weights, batch));
        assertThat(terms.part("image")).isZero();
        assertThat(answers.loss().orElseThrow()).isCloseTo(terms.total(), within(1e-4));
        assertThat(terms.total()).isBetween(0.1, 1.0);
    }

    @Test
    void shouldDropTheSameByTheSameSeed() {
        PaperBatch batch = withSpectra();
        assertThat(loss(recipe, batch, 7)).isEqualTo(loss(recipe, batch, 7));
        assertThat(loss(recipe, batch, 7)).isNotEqualTo(loss(recipe, batch, 8));
        assertThat(answers()).isEqualTo(answers());
    }

    @Test
    void shouldLearnTheRedshiftsOfOneBatch() {
        PaperBatch batch = withSpectra();
        Replica replica = new Replica(weights);
        Optimizer optimizer = new Optimizer(weights, 0.01);
        double first = loss(recipe(0, 0), batch, 0).part("redshift");
        for (int step = 0; step < 50; step++) {
            int seed = step;
            replica.clearGradients();
            NativeMemory.scoped(() -> {
                recipe(0, 0)
                        .loss(replica.weights(), batch, new SplittableRandom(seed))
                        .total()
                        .backward();
                optimizer.takeGradients(List.of(replica));
                optimizer.clipGradients(1);
                optimizer.step(3e-3);
                return true;
            });
        }
        assertThat(loss(recipe(0, 0), batch, 0).part("redshift")).isLessThan(first / 2);
    }

    private List<RedshiftAnswer> answers() {
        return NativeMemory.scoped(() -> recipe.photoz(weights, withSpectra()).redshifts());
    }

    private static PaperBatch withSpectra() {
        return new PaperBatchMaker(Tokenizer.unscaled(HscLayout.layout()), ImageInput.ASINH, 0).make(observations, 0);
    }

    private LossTerms loss(PaperRecipe of, PaperBatch batch, long seed) {
        return NativeMemory.scoped(
                () -> of.loss(weights, batch, new SplittableRandom(seed)).terms());
    }

    private PaperRecipe recipe(double hidden, double dropped) {
        PaperConfig config = new PaperConfig(16, ImageInput.ASINH, hidden, 0.25, dropped, 1e-3, Schedule.Decay.NONE);
        PaperNetwork network = recipe == null ? new PaperNetwork(PaperSize.ofWidth(16), 1) : recipe.network();
        return new PaperRecipe(network, config, Tokenizer.unscaled(HscLayout.layout()));
    }
}
