/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many observations a second a device does: photo-z from images.
 *
 * @param precision what it computes in
 * @param batch observations of a batch
 * @param streams batches that may be on it at one time
 * @param rawRate observations a second of the bare model, on batches that are ready
 * @param stream what the stream around it did, exactly once, with broker and load in another process on the same machine; absent where
 *     it was not run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceRate(
        String precision,
        int batch,
        int streams,
        @JsonProperty("raw_rate") double rawRate,
        @Nullable Stream stream) {
    /**
     * The stream around a device.
     *
     * @param rate observations a second
     * @param threads stream threads
     * @param deviceBusy part of the time that the model was running
     * @param meanBatch observations of a batch
     * @param cpuMillis processor time of an observation outside the threads that run the model, milliseconds
     */
    public record Stream(
            @JsonProperty("pipeline_rate") double rate,
            @JsonProperty("stream_threads") int threads,
            @JsonProperty("device_busy_fraction") double deviceBusy,
            @JsonProperty("mean_batch") double meanBatch,
            @JsonProperty("cpu_ms_outside_model") double cpuMillis) {}

    DeviceRate with(StreamFigures figures, int threads) {
        return new DeviceRate(
                precision,
                batch,
                streams,
                rawRate,
                new Stream(figures.rate(), threads, figures.deviceBusy(), figures.meanBatch(), figures.cpuMillis()));
    }

    @Override
    public String toString() {
        String bare = String.format(
                Locale.ROOT, "%s, batches of %d, %d stream(s): bare %.0f/s", precision, batch, streams, rawRate);
        return Optional.ofNullable(stream)
                .map(around -> String.format(
                        Locale.ROOT,
                        "%s, in the stream %.0f/s, device busy %.3f, batch %.1f, %.2f ms outside",
                        bare,
                        around.rate(),
                        around.deviceBusy(),
                        around.meanBatch(),
                        around.cpuMillis()))
                .orElse(bare);
    }
}
