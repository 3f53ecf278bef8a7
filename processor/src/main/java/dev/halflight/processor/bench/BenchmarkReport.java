/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.schemas.model.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured: medians over the rounds, and the spread of the ratio.
 *
 * @param rawRate observations a second of the bare model, on batches that are ready
 * @param pipelineRate observations a second of the stream
 * @param pipelineOverRaw median of the rounds' ratios
 * @param pipelineOverRawLowest the lowest ratio of a round
 * @param pipelineOverRawHighest the highest ratio of a round
 * @param deviceBusyFraction part of the time that the model was running in the stream
 * @param meanBatch observations of a batch in the stream
 * @param model name and version
 * @param device where the model ran
 * @param modelThreads threads of one operation of the model
 * @param batch the most observations of a batch
 * @param records observations of a round
 * @param rounds rounds that counted
 */
public record BenchmarkReport(
        @JsonProperty("raw_rate") double rawRate,
        @JsonProperty("pipeline_rate") double pipelineRate,
        @JsonProperty("pipeline_over_raw") double pipelineOverRaw,
        @JsonProperty("pipeline_over_raw_lowest") double pipelineOverRawLowest,
        @JsonProperty("pipeline_over_raw_highest") double pipelineOverRawHighest,
        @JsonProperty("device_busy_fraction") double deviceBusyFraction,
        @JsonProperty("mean_batch") double meanBatch,
        String model,
        String device,
        @JsonProperty("model_threads") int modelThreads,
        int batch,
        int records,
        int rounds) {

    static BenchmarkReport of(
            ModelCard card, String device, int modelThreads, int batch, int records, List<Round> rounds) {
        return new BenchmarkReport(
                median(rounds, Round::rawRate),
                median(rounds, Round::pipelineRate),
                median(rounds, Round::ratio),
                rounds.stream().mapToDouble(Round::ratio).min().orElse(Double.NaN),
                rounds.stream().mapToDouble(Round::ratio).max().orElse(Double.NaN),
                median(rounds, Round::deviceBusy),
                median(rounds, Round::meanBatch),
                card.name() + " " + card.version(),
                device,
                modelThreads,
                batch,
                records,
                rounds.size());
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] values = rounds.stream().mapToDouble(figure).sorted().toArray();
        return values[values.length / 2];
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
