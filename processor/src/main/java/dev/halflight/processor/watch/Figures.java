/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a worker does, of two looks at it. A figure that this worker does not tell is null. Rates are of the time between the looks.
 *
 * @param time of the later look, UTC
 * @param version of the program
 * @param model its name and version
 * @param device what ONNX Runtime runs it by
 * @param consumedRate records a second
 * @param enrichedRate records a second
 * @param deadLetters since the start, by reason
 * @param deadLetterRate records a second
 * @param batch records of a batch, on average since the look before, or since the start where there was none between
 * @param deviceBusy share of the time during which the model computed; with several streams it may be more than 1
 * @param lag records that wait in the worker's partitions
 * @param age of the oldest record that waits, seconds
 * @param breaker reason for which dead letters have paused the stream; empty for none
 * @param shedding whether reconstructions are left out now, because records are late
 * @param heapBytes used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"time", "ready", "health"})
public record Figures(
        String time,
        boolean ready,
        String health,
        String version,
        String model,
        String device,
        @Nullable Long consumed,
        @Nullable Long enriched,
        @JsonProperty("given_back") @Nullable Long givenBack,
        @JsonProperty("dead_letters") Map<String, Long> deadLetters,
        @JsonProperty("consumed_per_second") @Nullable Double consumedRate,
        @JsonProperty("enriched_per_second") @Nullable Double enrichedRate,
        @JsonProperty("dead_letters_per_second") @Nullable Double deadLetterRate,
        @JsonProperty("batch_records") @Nullable Double batch,
        @JsonProperty("device_busy") @Nullable Double deviceBusy,
        @JsonProperty("lag_records") @Nullable Long lag,
        @JsonProperty("oldest_age_seconds") @Nullable Double age,
        String breaker,
        @Nullable Boolean shedding,
        @JsonProperty("heap_bytes") @Nullable Long heapBytes) {
    private static final String CONSUMED = "halflight_records_consumed_total";
    private static final String ENRICHED = "halflight_records_enriched_total";
    private static final String DEAD_LETTERED = "halflight_records_dead_lettered_total";
    private static final String GIVEN_BACK = "halflight_records_given_back_total";
    private static final String BATCH = "halflight_batch_records";
    private static final String MODEL_SECONDS = "halflight_model_seconds";
    private static final String DEVICE_BUSY = "halflight_device_busy_seconds_total";
    private static final String LAG = "halflight_lag_records";
    private static final String SHEDDING = "halflight_shedding";
    private static final String AGE = "halflight_oldest_unprocessed_age_seconds";

    /** Of two looks, the earlier one first. */
    public static Figures of(WorkerState before, WorkerState now) {
        double seconds = (now.nanos() - before.nanos()) / 1e9;
        Samples samples = now.samples();
        Map<String, String> model = samples.labels("halflight_model_info");
        Double batches = increase(before, now, BATCH + "_count");
        boolean ran = batches != null && batches > 0;
        return new Figures(
                now.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                now.ready(),
                now.health(),
                samples.labels("halflight_build_info").getOrDefault("version", ""),
                (model.getOrDefault("name", "") + " " + model.getOrDefault("version", "")).strip(),
                model.getOrDefault("provider", ""),
                whole(samples.sum(CONSUMED)),
                whole(samples.sum(ENRICHED)),
                whole(samples.sum(GIVEN_BACK)),
                deadLetters(samples),
                rate(increase(before, now, CONSUMED), seconds),
                rate(increase(before, now, ENRICHED), seconds),
                rate(increase(before, now, DEAD_LETTERED), seconds),
                ran
                        ? rate(increase(before, now, BATCH + "_sum"), batches)
                        : ratio(samples.sum(BATCH + "_sum"), samples.sum(BATCH + "_count")),
                rate(increase(before, now, samples.has(DEVICE_BUSY) ? DEVICE_BUSY : MODEL_SECONDS + "_sum"), seconds),
                whole(samples.sum(LAG)),
                value(samples.largest(AGE)),
                breaker(samples),
                samples.has(SHEDDING)
                        ? Boolean.valueOf(samples.largest(SHEDDING).orElse(0) > 0)
                        : null,
                heap(samples));
    }

    private static Map<String, Long> deadLetters(Samples samples) {
        Map<String, Long> counts = new TreeMap<>();
        samples.by(DEAD_LETTERED, "reason").forEach((reason, count) -> {
            if (count > 0) {
                counts.put(reason, Math.round(count));
            }
        });
        return counts;
    }

    private static @Nullable Long heap(Samples samples) {
        Double bytes = samples.by("jvm_memory_used_bytes", "area").get("heap");
        return bytes == null ? null : Math.round(bytes);
    }

    private static String breaker(Samples samples) {
        return samples.by("halflight_breaker_open", "reason").entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** A counter that has become smaller belongs to a worker that was started again, and counts from 0. */
    private static @Nullable Double increase(WorkerState before, WorkerState now, String name) {
        OptionalDouble later = now.samples().sum(name);
        if (later.isEmpty()) {
            return null;
        }
        double earlier = before.samples().sum(name).orElse(0);
        return later.getAsDouble() < earlier ? later.getAsDouble() : later.getAsDouble() - earlier;
    }

    private static @Nullable Double rate(@Nullable Double increase, double by) {
        return increase == null || by <= 0 ? null : increase / by;
    }

    private static @Nullable Double ratio(OptionalDouble sum, OptionalDouble count) {
        return sum.isEmpty() || count.orElse(0) == 0 ? null : sum.getAsDouble() / count.getAsDouble();
    }

    private static @Nullable Long whole(OptionalDouble value) {
        return value.isEmpty() ? null : Math.round(value.getAsDouble());
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }
}
