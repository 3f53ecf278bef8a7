/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.train.Labels;
import dev.halflight.trainer.train.RedshiftLoss;
import dev.halflight.trainer.train.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Trains one perceptron: AdamW, warm-up and cosine, a moving average of the weights, cross-entropy against a soft label with
 * the CRPS. Of the averages on the way that one is kept which scores best on the objects set apart.
 */
final class PerceptronTraining {
    static final int BATCH = 128;
    private static final int VALIDATIONS = 25;
    private static final double WEIGHT_DECAY = 0.01;
    private static final double LARGEST_GRADIENT = 1;
    private static final double AVERAGE_DECAY = 0.998;
    private static final float CRPS_WEIGHT = 20;
    /** Standard deviation of a label in ln(1+z). */
    private static final float LABEL_WIDTH = 0.006f;

    private static final Schedule SCHEDULE = new Schedule(1.5e-3, 0.05);

    private final TrainingSet training;
    private final TrainingSet validation;
    private final CoarseGrid grid;
    private final long steps;

    /**
     * A training on these objects, whose features are standardized already.
     *
     * @param steps of a training, each on a batch of objects
     */
    PerceptronTraining(TrainingSet.Split split, CoarseGrid grid, long steps) {
        training = split.training();
        validation = split.validation();
        this.grid = grid;
        this.steps = steps;
    }

    /**
     * What came of a training.
     *
     * @param weights of the network
     * @param crps mean score on the objects set apart
     */
    record Trained(PerceptronConfig config, List<float[]> weights, double crps) {}

    /** Trains; the same seed gives the same network. */
    Trained run(PerceptronConfig config, long seed, LongConsumer progress) {
        torch.manual_seed(seed);
        return NativeMemory.scoped(() -> train(config, new Random(seed), progress));
    }

    private Trained train(PerceptronConfig config, Random random, LongConsumer progress) {
        PerceptronNetwork network = network(config);
        PerceptronNetwork average = network(config);
        average.load(network.weights());
        AdamWOptions options = new AdamWOptions(SCHEDULE.highest());
        options.weight_decay().put(WEIGHT_DECAY);
        AdamW optimizer = new AdamW(network.parameters(), options);
        Trained best = new Trained(config, average.weights(), Double.POSITIVE_INFINITY);
        for (long step = 1; step <= steps; step++) {
            double rate = SCHEDULE.rate((step - 1) / (double) steps);
            double kept = Math.min(AVERAGE_DECAY, (1.0 + step) / (10.0 + step));
            NativeMemory.scoped(() -> {
                step(network, optimizer, rate, config.jitter(), random);
                average.approach(network, 1 - kept);
                return rate;
            });
            if (step * VALIDATIONS / steps != (step - 1) * VALIDATIONS / steps) {
                double crps = NativeMemory.scoped(() -> validate(average));
                best = crps < best.crps() ? new Trained(config, average.weights(), crps) : best;
            }
            progress.accept(step);
        }
        return best;
    }

    private PerceptronNetwork network(PerceptronConfig config) {
        return new PerceptronNetwork(config, training.length(), grid.grid().cells());
    }

    private void step(PerceptronNetwork network, AdamW optimizer, double rate, double jitter, Random random) {
        List<float[]> features = new ArrayList<>();
        float[] redshift = new float[BATCH];
        for (int k = 0; k < BATCH; k++) {
            int place = random.nextInt(training.size());
            features.add(training.features().get(place));
            redshift[k] = (float) Math.log1p(training.redshifts().get(place));
        }
        Tensor clean = FeatureBatch.of(features);
        Tensor noise = torch.randn_like(clean).mul(new Scalar((float) jitter));
        RedshiftLoss loss = new RedshiftLoss(
                network.train(clean.add(noise)), labels(redshift), grid.grid().step());
        optimizer.zero_grad();
        loss.crossEntropy().add(loss.crps().mul(new Scalar(CRPS_WEIGHT))).backward();
        torch.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT);
        new AdamWOptions(optimizer.param_groups().get(0).options()).set_lr(rate);
        optimizer.step();
    }

    private static Labels labels(float[] redshift) {
        float[] width = new float[redshift.length];
        float[] weight = new float[redshift.length];
        int[] objectClass = new int[redshift.length];
        Arrays.fill(width, LABEL_WIDTH);
        Arrays.fill(weight, 1);
        Arrays.fill(objectClass, Labels.UNKNOWN_CLASS);
        return new Labels(redshift, width, weight, objectClass);
    }

    private double validate(PerceptronNetwork network) {
        float[] redshift = new float[validation.size()];
        for (int k = 0; k < redshift.length; k++) {
            redshift[k] = (float) Math.log1p(validation.redshifts().get(k));
        }
        Tensor logits = network.logits(FeatureBatch.of(validation.features()));
        return new RedshiftLoss(logits, labels(redshift), grid.grid().step())
                .crps()
                .item_float();
    }
}
