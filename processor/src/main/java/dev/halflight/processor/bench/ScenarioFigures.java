/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What was measured of a scenario: medians over the rounds, and the spread of the ratio.
 *
 * @param rawRate observations a second of the bare model, on full batches that are ready
 * @param encoderGflops what the encoder computes in matrix products of the bare model, 1e9 operations a second; NaN where that is not known
 * @param pipelineRate observations a second of the stream
 * @param pipelineOverRaw median of the rounds' ratios
 * @param pipelineOverRawLowest the lowest ratio of a round
 * @param pipelineOverRawHighest the highest ratio of a round
 * @param deviceBusyFraction part of the time that the model was running in the stream
 * @param meanBatch observations of a batch in the stream
 * @param cpuMillisOutside processor time of an observation outside the thread that runs the model; NaN where that is not known
 * @param allocatedBytes heap that an observation takes for a while
 * @param median latency at half of the full rate, milliseconds
 * @param p99 99% of the results are not later, milliseconds
 */
public record ScenarioFigures(
        Scenario scenario,
        @JsonProperty("raw_rate") double rawRate,
        @JsonProperty("encoder_gflops") double encoderGflops,
        @JsonProperty("pipeline_rate") double pipelineRate,
        @JsonProperty("pipeline_over_raw") double pipelineOverRaw,
        @JsonProperty("pipeline_over_raw_lowest") double pipelineOverRawLowest,
        @JsonProperty("pipeline_over_raw_highest") double pipelineOverRawHighest,
        @JsonProperty("device_busy_fraction") double deviceBusyFraction,
        @JsonProperty("mean_batch") double meanBatch,
        @JsonProperty("cpu_ms_outside_model") double cpuMillisOutside,
        @JsonProperty("allocated_bytes_per_record") double allocatedBytes,
        @JsonProperty("p50_ms") double median,
        @JsonProperty("p99_ms") double p99) {
    private static final double OPERATIONS = 2e-9;

    /**
     * Sums up.
     *
     * @param multiplyAdds of the encoder for the images of one observation
     */
    static ScenarioFigures of(Scenario scenario, List<Round> rounds, double multiplyAdds) {
        double raw = median(rounds, Round::rawRate);
        return new ScenarioFigures(
                scenario,
                raw,
                scenario.encodesImagesOnce() ? OPERATIONS * multiplyAdds * raw : Double.NaN,
                median(rounds, round -> round.stream().rate()),
                median(rounds, Round::ratio),
                rounds.stream().mapToDouble(Round::ratio).min().orElse(Double.NaN),
                rounds.stream().mapToDouble(Round::ratio).max().orElse(Double.NaN),
                median(rounds, round -> round.stream().deviceBusy()),
                median(rounds, round -> round.stream().meanBatch()),
                median(rounds, round -> round.stream().cpuMillis()),
                median(rounds, round -> round.stream().allocatedBytes()),
                median(rounds, round -> round.latency().median()),
                median(rounds, round -> round.latency().p99()));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return median(rounds.stream().mapToDouble(figure));
    }

    /** The middle of some values. */
    static double median(DoubleStream some) {
        double[] values = some.sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
