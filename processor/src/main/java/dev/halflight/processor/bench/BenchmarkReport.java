/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param headline the figures that stand for all, by name
 * @param parts what an observation costs beside the model
 * @param alerts how many alerts of a survey are read
 * @param model name and version
 * @param device where the model ran
 * @param cores processors of the machine
 * @param machineGflops matrix products of one thread, 1e9 operations a second
 * @param streamThreads threads of the stream
 * @param records observations of a backlog
 * @param rounds rounds that counted
 * @param scenarios figures of each
 */
public record BenchmarkReport(
        @JsonAnyGetter Map<String, Object> headline,
        @JsonUnwrapped PartTimes parts,
        @JsonUnwrapped AlertRate alerts,
        String model,
        String device,
        int cores,
        @JsonProperty("machine_gflops") double machineGflops,
        @JsonProperty("stream_threads") int streamThreads,
        int records,
        int rounds,
        List<ScenarioFigures> scenarios) {
    public BenchmarkReport {
        headline = Collections.unmodifiableMap(new LinkedHashMap<>(headline));
        scenarios = List.copyOf(scenarios);
    }
}
