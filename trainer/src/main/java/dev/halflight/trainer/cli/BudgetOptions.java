/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.train.Budget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How long a run trains: one of four measures. */
final class BudgetOptions {
    private static final double USUAL_MINUTES = 60;

    @ArgGroup
    private Measure measure = new Measure();

    private static final class Measure {
        @Option(names = "--minutes", description = "How long to train; by default 60 minutes.")
        private @Nullable Double minutes;

        @Option(
                names = "--processor-minutes",
                description =
                        "The same in time that processors work on the network, which other programs do not lengthen.")
        private @Nullable Double processorMinutes;

        @Option(names = "--views", description = "The same in samples, repetitions included.")
        private @Nullable Long views;

        @Option(names = "--steps", description = "The same in steps.")
        private @Nullable Long steps;
    }

    /**
     * The budget.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    Budget budget() {
        if (measure.steps != null) {
            return new Budget.Steps(measure.steps);
        }
        if (measure.views != null) {
            return new Budget.Views(measure.views);
        }
        if (measure.processorMinutes != null) {
            return new Budget.ProcessorTime(time(measure.processorMinutes));
        }
        return new Budget.Time(time(measure.minutes == null ? USUAL_MINUTES : measure.minutes));
    }

    private static Duration time(double minutes) {
        return Duration.ofMillis((long) (minutes * 60_000));
    }
}
