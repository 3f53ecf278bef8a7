/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a long run came to.
 *
 * @param network what answered
 * @param records observations that the worker was done with
 * @param seconds from the first of them to the last
 * @param rate observations a second over all of it
 * @param firstTenth observations a second of the first tenth of them
 * @param lastTenth the same of the last
 * @param lastOverFirst the latter over the former
 * @param residentEarly bytes of the worker that were resident after its warm-up: the median of a sixth of the time
 * @param residentLate the same of the last sixth
 * @param residentGrowth the part by which the latter is more
 * @param samples a few hundred of them at most, in the order of time, with the last
 */
public record SoakReport(
        Scenario.Network network,
        long records,
        double seconds,
        double rate,
        @JsonProperty("first_tenth_rate") double firstTenth,
        @JsonProperty("last_tenth_rate") double lastTenth,
        @JsonProperty("last_over_first_tenth") double lastOverFirst,
        @JsonProperty("resident_after_warm_up_bytes") double residentEarly,
        @JsonProperty("resident_at_end_bytes") double residentLate,
        @JsonProperty("resident_growth") double residentGrowth,
        List<Sample> samples) {
    private static final int FEW = 200;
    private static final double TENTH = 0.1;
    /** Of the time, before memory is looked at, then while it is looked at, and at the end. */
    private static final double SIXTH = 1 / 6.0;

    public SoakReport {
        samples = List.copyOf(samples);
    }

    /**
     * A moment.
     *
     * @param seconds since the first
     * @param records observations that the worker was done with
     * @param residentBytes of the worker
     */
    public record Sample(
            double seconds,
            long records,
            @JsonProperty("resident_bytes") long residentBytes) {}

    /** Sums up at least two moments, between which something was done. */
    static SoakReport of(Scenario.Network network, List<Sample> samples) {
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        double records = last.records() - first.records();
        double from = first.seconds();
        double time = last.seconds() - from;
        double tenth = TENTH * records;
        double early = tenth / (when(samples, first.records() + tenth) - from);
        double late = tenth / (last.seconds() - when(samples, last.records() - tenth));
        double before = resident(samples, from + SIXTH * time, from + 2 * SIXTH * time);
        double after = resident(samples, last.seconds() - SIXTH * time, last.seconds());
        return new SoakReport(
                network,
                (long) records,
                time,
                records / time,
                early,
                late,
                late / early,
                before,
                after,
                after / before - 1,
                few(samples));
    }

    private static List<Sample> few(List<Sample> samples) {
        int step = 1 + (samples.size() - 1) / FEW;
        return IntStream.range(0, samples.size())
                .filter(k -> (samples.size() - 1 - k) % step == 0)
                .mapToObj(samples::get)
                .toList();
    }

    /** When so many observations were done, between two samples if need be. */
    private static double when(List<Sample> samples, double records) {
        Sample before = samples.get(0);
        for (Sample sample : samples) {
            if (sample.records() >= records && sample.records() > before.records()) {
                double part = (records - before.records()) / (sample.records() - before.records());
                return before.seconds() + part * (sample.seconds() - before.seconds());
            }
            before = sample;
        }
        return before.seconds();
    }

    private static double resident(List<Sample> samples, double from, double to) {
        return ScenarioFigures.median(samples.stream()
                .filter(sample -> sample.seconds() >= from && sample.seconds() <= to)
                .mapToDouble(Sample::residentBytes));
    }
}
