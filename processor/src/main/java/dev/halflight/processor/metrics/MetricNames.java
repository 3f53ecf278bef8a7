/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

/**
 * The names of all that is measured, without the {@code _total} of counters, and the laws that the numbers obey, where
 * {@code halflight_} is left out. Counters start at 0 with the process and count work: a record of a transaction that is aborted is
 * consumed and counted again, on both sides of a law. Numbers of one law are read at one moment, unless the law says "about".
 *
 * <p>Records, each once:
 * <pre>
 * records_consumed = records_enriched + sum over reason of records_dead_lettered + records_given_back
 *                    + those in the hands of stream threads, one a thread, and what they took up during the reading
 * count of event_age_seconds{outcome="enriched"}      = records_enriched, about
 * count of event_age_seconds{outcome="dead_lettered"} = sum over reason of records_dead_lettered, about
 * sum over use of results = records_enriched + records_dead_lettered{reason="RESULT_TOO_LARGE"}
 *                           + results of records that were given back, about
 * </pre>
 *
 * <p>Questions to the model, one a record and a golden object a minute:
 * <pre>
 * inference_submitted = inference_answered + inference_failed + inference_unavailable + inference_in_flight
 * inference_in_flight = queue_records + those in the model
 * sum over closed of batches &lt;= model_runs, about: a batch that fails is run again in halves
 * count of batch_records = model_runs that answered, about;  sum of batch_records = inference_answered, about
 * sum of golden_checks = golden objects asked
 * reconstructions_shed &lt;= inference_answered;  shedding is 1 while they are left out
 * </pre>
 *
 * <p>Time:
 * <pre>
 * device_busy_seconds &lt;= time since the start;  sum of model_seconds = device_busy_seconds with one stream, about
 * awaited_seconds + sum over part of outside_model_seconds &lt;= stream threads x time since the start
 * </pre>
 *
 * <p>Partitions: the sum over partition of {@code lag_records} is the backlog. Every process of a group looks at all partitions: take
 * the maximum over processes, never the sum. {@code stream_condition} is 1 for exactly one condition.
 *
 * <p>No label has a value that a record can choose: reasons, flags, uses, conditions and outcomes are closed sets, partitions are the
 * cluster's, surveys and bands those of the model's card.
 */
public final class MetricNames {
    public static final String CONSUMED = "halflight_records_consumed";
    public static final String ENRICHED = "halflight_records_enriched";
    public static final String DEAD_LETTERED = "halflight_records_dead_lettered";
    public static final String GIVEN_BACK = "halflight_records_given_back";
    public static final String PREFETCH_MISSED = "halflight_prefetch_missed";
    public static final String EVENT_AGE = "halflight_event_age_seconds";
    public static final String AWAITED = "halflight_awaited_seconds";
    public static final String OUTSIDE_MODEL = "halflight_outside_model_seconds";
    public static final String BREAKER_OPEN = "halflight_breaker_open";
    public static final String READY = "halflight_ready";
    public static final String SHEDDING = "halflight_shedding";
    public static final String SHED = "halflight_reconstructions_shed";

    public static final String SUBMITTED = "halflight_inference_submitted";
    public static final String ANSWERED = "halflight_inference_answered";
    public static final String FAILED = "halflight_inference_failed";
    public static final String UNAVAILABLE = "halflight_inference_unavailable";
    public static final String IN_FLIGHT = "halflight_inference_in_flight";
    public static final String QUEUE = "halflight_queue_records";
    public static final String BATCHES = "halflight_batches";
    public static final String RUNS = "halflight_model_runs";
    public static final String BATCH_RECORDS = "halflight_batch_records";
    public static final String MODEL_SECONDS = "halflight_model_seconds";
    public static final String DEVICE_BUSY = "halflight_device_busy_seconds";
    public static final String DEVICE_ANSWERS = "halflight_device_answers";
    public static final String DEVICE_MEMORY = "halflight_device_memory_bytes";
    public static final String DEVICE_MEMORY_USED = "halflight_device_memory_used_bytes";
    public static final String BUILD = "halflight_build_info";
    public static final String MODEL = "halflight_model_info";
    public static final String GOLDEN_CHECKS = "halflight_golden_checks";
    public static final String GOLDEN_DIFFERENCE = "halflight_golden_difference_ratio";
    public static final String GOLDEN_TIME = "halflight_golden_last_check_timestamp_seconds";

    public static final String RESULTS = "halflight_results";
    public static final String FLAGS = "halflight_flags";
    public static final String DRIFT = "halflight_drift_index";

    public static final String LAG = "halflight_lag_records";
    public static final String OLDEST_AGE = "halflight_oldest_unprocessed_age_seconds";
    public static final String DRAIN = "halflight_backlog_drain_seconds";
    public static final String CONDITION = "halflight_stream_condition";
    public static final String STABLE_BEHIND = "halflight_last_stable_offset_behind_records";
    public static final String STABLE_HELD = "halflight_last_stable_offset_held_seconds";
    public static final String LOOK_TIME = "halflight_backlog_look_timestamp_seconds";
    public static final String WATCH_FAILURES = "halflight_watch_failures";

    private MetricNames() {}
}
