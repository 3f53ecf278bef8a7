/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Done;
import java.time.Duration;

/** How long a run trains. */
public sealed interface Budget {
    /** The share of the budget that is spent, 0 to 1 and beyond. */
    double progress(Done done);

    /** A number of steps. */
    record Steps(long count) implements Budget {
        /**
         * Checks the budget.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Steps {
            require(count >= 1, "at least one step", count);
        }

        @Override
        public double progress(Done done) {
            return done.steps() / (double) count;
        }
    }

    /** A number of samples, repetitions included. */
    record Views(long count) implements Budget {
        /**
         * Checks the budget.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Views {
            require(count >= 1, "at least one view", count);
        }

        @Override
        public double progress(Done done) {
            return done.views() / (double) count;
        }
    }

    /** A time; the schedule of the learning rate ends with it, however fast the machine. */
    record Time(Duration length) implements Budget {
        /**
         * Checks the budget.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Time {
            require(length.compareTo(Duration.ZERO) > 0, "some time", length);
        }

        @Override
        public double progress(Done done) {
            return done.elapsed().toNanos() / (double) length.toNanos();
        }
    }

    /** A time that processors work on gradients and steps: fair between networks of different speed, even on a busy machine. */
    record ProcessorTime(Duration length) implements Budget {
        /**
         * Checks the budget.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public ProcessorTime {
            require(length.compareTo(Duration.ZERO) > 0, "some time of a processor", length);
        }

        @Override
        public double progress(Done done) {
            return done.processor().toNanos() / (double) length.toNanos();
        }
    }

    private static void require(boolean holds, String least, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("training takes " + least + ", not " + found);
        }
    }
}
