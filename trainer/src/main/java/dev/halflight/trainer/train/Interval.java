/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Done;

/** Sums up the steps between two points of the learning curve. */
final class Interval {
    /** A multiplication and an addition, forwards and twice backwards: for the gradients of the input and of the weights. */
    private static final double OPERATIONS = 6;

    private final Done start;
    private LossTerms losses = LossTerms.ZERO;
    private double gradientNorm;
    private long steps;
    private long waitingNanos;
    private long multiplyAdds;

    Interval(Done start) {
        this.start = start;
    }

    void add(StepResult step, long waited) {
        losses = losses.plus(step.gradients().losses(), 1);
        multiplyAdds += step.gradients().multiplyAdds();
        gradientNorm += step.gradientNorm();
        steps++;
        waitingNanos += waited;
    }

    boolean isEmpty() {
        return steps == 0;
    }

    TrainingReport report(Done done, double progress, double learningRate) {
        double nanos = Math.max(1, done.elapsed().minus(start.elapsed()).toNanos());
        return new TrainingReport(
                done,
                progress,
                learningRate,
                LossTerms.ZERO.plus(losses, 1.0 / steps),
                gradientNorm / steps,
                (done.views() - start.views()) / (nanos / 1e9),
                waitingNanos / nanos,
                OPERATIONS * multiplyAdds / (nanos / 1e9));
    }
}
