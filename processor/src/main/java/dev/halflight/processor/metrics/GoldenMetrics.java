/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import dev.halflight.processor.metrics.AtOneMoment.Point;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What became of the golden object, whose answer is known. Thread-safe. */
public final class GoldenMetrics {
    private final Map<Outcome, LongAdder> checks = new EnumMap<>(Outcome.class);
    private volatile OptionalDouble difference = OptionalDouble.empty();
    private volatile Optional<Instant> last = Optional.empty();

    /** How a check ended. */
    public enum Outcome {
        /** The answer is the recorded one, within the tolerance. */
        SAME,
        /** It is another. */
        DIFFERENT,
        /** The device did not answer in time. */
        UNANSWERED,
        /** The model failed. */
        FAILED
    }

    /** Of no check yet. */
    public GoldenMetrics() {
        for (Outcome outcome : Outcome.values()) {
            checks.put(outcome, new LongAdder());
        }
    }

    /**
     * The model answered.
     *
     * @param found largest difference from the recorded answer, in units of the tolerance
     */
    public void answered(double found) {
        difference = OptionalDouble.of(found);
        ended(found <= 1 ? Outcome.SAME : Outcome.DIFFERENT);
    }

    /** A check ended. */
    public void ended(Outcome outcome) {
        last = Optional.of(Instant.now());
        checks.get(outcome).increment();
    }

    AtOneMoment<GoldenMetrics> collector() {
        return new AtOneMoment<>(() -> this)
                .counters(
                        MetricNames.GOLDEN_CHECKS,
                        "Times that the golden object, whose answer is known, was sent through the model.",
                        "outcome",
                        GoldenMetrics::counts)
                .gauges(
                        MetricNames.GOLDEN_DIFFERENCE,
                        "Largest difference of its last answer from the recorded one, in units of the tolerance.",
                        List.of(),
                        now -> now.difference.stream().mapToObj(Point::of).toList())
                .gauges(
                        MetricNames.GOLDEN_TIME,
                        "When it was last sent, seconds since 1970.",
                        List.of(),
                        now -> now.last.stream()
                                .map(time -> Point.of(time.toEpochMilli() / 1000.0))
                                .toList());
    }

    private static Map<String, Double> counts(GoldenMetrics now) {
        Map<String, Double> counts = new TreeMap<>();
        now.checks.forEach(
                (outcome, count) -> counts.put(outcome.name().toLowerCase(Locale.ROOT), (double) count.sum()));
        return counts;
    }
}
