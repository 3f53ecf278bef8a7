/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was measured.
 *
 * @param first figures of photo-z from images, which stand for all
 * @param parts what an observation costs beside the model
 * @param alerts how many alerts of a survey are read
 * @param model name and version
 * @param device where the model ran
 * @param cores processors of the machine
 * @param streamThreads threads of the stream
 * @param records observations of a backlog
 * @param rounds rounds that counted
 * @param scenarios figures of each, the first among them
 */
public record BenchmarkReport(
        @JsonUnwrapped ScenarioFigures first,
        @JsonUnwrapped PartTimes parts,
        @JsonUnwrapped AlertRate alerts,
        String model,
        String device,
        int cores,
        @JsonProperty("stream_threads") int streamThreads,
        int records,
        int rounds,
        List<ScenarioFigures> scenarios) {
    public BenchmarkReport {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Writes the report as JSON.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(this));
    }
}
