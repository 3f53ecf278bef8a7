/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.train.Schedule;

/**
 * How the paper's model learns; what the paper leaves to choice, or what it may do better with, can be changed.
 *
 * @param width width of a token
 * @param image what the network reads of an image
 * @param hidden share of the tokens of each modality that training hides
 * @param hiddenInUse share of an image's tokens that is hidden when the model is asked: the paper's is best at 0.25
 * @param dropped share of values that training drops
 * @param learningRate of the optimizer
 * @param decay how the learning rate falls
 */
public record PaperConfig(
        int width,
        ImageInput image,
        double hidden,
        double hiddenInUse,
        double dropped,
        double learningRate,
        Schedule.Decay decay) {
    /** What the network reads of a pixel. */
    public enum ImageInput {
        /** Counts of zero point 27 AB, as they are. */
        RAW,
        /** A nearly linear asinh stretch of them. */
        ASINH
    }

    /**
     * Checks the configuration.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public PaperConfig {
        share("hidden", hidden);
        share("hiddenInUse", hiddenInUse);
        share("dropped", dropped);
        if (dropped == 1) {
            throw new IllegalArgumentException("training cannot drop every value");
        }
        PaperSize.ofWidth(width);
        new OptimizerConfig(learningRate, 0, 1, 0);
    }

    /** The paper's. */
    public static PaperConfig standard() {
        return new PaperConfig(256, ImageInput.RAW, 0.75, 0.25, 0.1, 1e-4, Schedule.Decay.NONE);
    }

    /** The same with another share of an image hidden when the model is asked. */
    public PaperConfig hidingInUse(double share) {
        return new PaperConfig(width, image, hidden, share, dropped, learningRate, decay);
    }

    /** How weights follow their gradients: the last weights count, not an average. */
    public OptimizerConfig optimizer() {
        return new OptimizerConfig(learningRate, 0.01, 1, 0);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is a share, 0 to 1, not " + value);
        }
    }
}
