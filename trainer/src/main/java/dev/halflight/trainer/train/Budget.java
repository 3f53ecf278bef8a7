/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/** How long a run trains. */
public sealed interface Budget {
    /**
     * The share of the budget that is spent, 0 to 1 and beyond.
     *
     * @param steps steps done
     * @param elapsed time spent on them
     */
    double progress(long steps, Duration elapsed);

    /** A number of steps. */
    record Steps(long count) implements Budget {
        /**
         * Checks the budget.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Steps {
            if (count < 1) {
                throw new IllegalArgumentException("training takes at least one step, not " + count);
            }
        }

        @Override
        public double progress(long steps, Duration elapsed) {
            return steps / (double) count;
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
            if (length.isZero() || length.isNegative()) {
                throw new IllegalArgumentException("training takes some time, not " + length);
            }
        }

        @Override
        public double progress(long steps, Duration elapsed) {
            return elapsed.toNanos() / (double) length.toNanos();
        }
    }
}
