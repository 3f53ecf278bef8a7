/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.bytedeco.pytorch.Tensor;

/**
 * A multilayer perceptron with a redshift PDF, the usual way from photometry to redshifts. Its settings are chosen by the CRPS on objects set apart.
 */
public final class PerceptronPdf implements RedshiftBaseline {
    /** The settings to choose among. */
    public static final List<PerceptronConfig> CANDIDATES = List.of(
            new PerceptronConfig(256, 2, 0, 0.1),
            new PerceptronConfig(256, 2, 0.1, 0.1),
            new PerceptronConfig(256, 3, 0.1, 0.05),
            new PerceptronConfig(256, 3, 0.2, 0.05));

    /** Objects of a step. */
    public static final int BATCH = PerceptronTraining.BATCH;

    private static final double VALIDATION_SHARE = 0.15;
    private static final int CHUNK = 512;
    private static final double STEPS_PER_OBJECT = 0.5;
    private static final long FEWEST_STEPS = 40;
    private static final long MOST_STEPS = 8000;

    private final ContextScaling scaling;
    private final CoarseGrid grid;
    private final PerceptronTraining.Trained trained;

    private PerceptronPdf(ContextScaling scaling, CoarseGrid grid, PerceptronTraining.Trained trained) {
        this.scaling = scaling;
        this.grid = grid;
        this.trained = trained;
    }

    /** Steps after which a training on so many objects gains no more. */
    public static long enoughSteps(int objects) {
        return (long) Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, STEPS_PER_OBJECT * objects));
    }

    /**
     * Trains a perceptron of each of some settings, and keeps the best.
     *
     * @param grid of the PDFs
     * @param candidates one or more settings
     * @param steps of each training
     * @param seed the same seed gives the same answers
     * @param progress told how many steps of all trainings are done
     */
    public static PerceptronPdf train(
            TrainingSet set,
            RedshiftGrid grid,
            List<PerceptronConfig> candidates,
            long steps,
            long seed,
            LongConsumer progress) {
        // with one thread the sums have one order; the tensors are too small to share out
        NativeThreads.use(1);
        ContextScaling scaling = ContextScaling.of(set.features());
        List<float[]> scaled = set.features().stream().map(scaling::apply).toList();
        TrainingSet.Split split = new TrainingSet(scaled, set.redshifts()).split(VALIDATION_SHARE, seed);
        CoarseGrid coarse = new CoarseGrid(grid);
        PerceptronTraining training = new PerceptronTraining(split, coarse, steps);
        List<PerceptronTraining.Trained> trained = new ArrayList<>();
        for (PerceptronConfig candidate : candidates) {
            long before = trained.size() * steps;
            trained.add(training.run(candidate, seed, step -> progress.accept(before + step)));
        }
        PerceptronTraining.Trained best = trained.stream()
                .min(Comparator.comparingDouble(PerceptronTraining.Trained::crps))
                .orElseThrow(() -> new IllegalArgumentException("no settings to choose among were given"));
        return new PerceptronPdf(scaling, coarse, best);
    }

    @Override
    public String name() {
        return "perceptron on photometry";
    }

    /** The settings that were chosen. */
    public PerceptronConfig config() {
        return trained.config();
    }

    /** Numbers that it has learned. */
    public long parameters() {
        return trained.weights().stream().mapToLong(weights -> weights.length).sum();
    }

    /** The mean score on the objects set apart. */
    public double validationCrps() {
        return trained.crps();
    }

    @Override
    public List<float[]> pdfs(List<float[]> features) {
        List<float[]> pdfs = new ArrayList<>();
        for (int from = 0; from < features.size(); from += CHUNK) {
            List<float[]> chunk = features.subList(from, Math.min(from + CHUNK, features.size()));
            float[] coarse = NativeMemory.scoped(() -> probabilities(chunk));
            int cells = grid.grid().cells();
            for (int k = 0; k < chunk.size(); k++) {
                pdfs.add(grid.refine(Arrays.copyOfRange(coarse, k * cells, (k + 1) * cells)));
            }
        }
        return pdfs;
    }

    private float[] probabilities(List<float[]> features) {
        PerceptronNetwork network = new PerceptronNetwork(
                trained.config(), scaling.length(), grid.grid().cells());
        network.load(trained.weights());
        Tensor batch = FeatureBatch.of(features.stream().map(scaling::apply).toList());
        return Tensors.values(network.logits(batch).softmax(-1));
    }
}
