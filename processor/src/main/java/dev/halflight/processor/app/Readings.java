/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.backlog.Backlog;
import dev.halflight.processor.backlog.Condition;
import dev.halflight.processor.enrich.EnrichTotals;
import dev.halflight.processor.enrich.Lateness;
import dev.halflight.processor.inference.BatcherTotals;
import dev.halflight.processor.inference.DeviceMemory;
import dev.halflight.processor.metrics.AtOneMoment;
import dev.halflight.processor.metrics.AtOneMoment.Point;
import dev.halflight.processor.metrics.MetricNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What parts of the application say of themselves, as metrics. */
final class Readings {
    private static final double NANOS = 1e9;

    private Readings() {}

    static AtOneMoment<EnrichTotals> ofTime(Supplier<EnrichTotals> totals) {
        return new AtOneMoment<>(totals)
                .counter(
                        MetricNames.AWAITED,
                        "Time that stream threads waited for answers of the model.",
                        now -> now.awaitNanos() / NANOS)
                .counters(
                        MetricNames.OUTSIDE_MODEL,
                        "Time that stream threads took to read records and make tokens (read), and to make and write results"
                                + " (write).",
                        "part",
                        now -> Map.of("read", now.readNanos() / NANOS, "write", now.writeNanos() / NANOS));
    }

    /** Of a stream that leaves nothing out, both are 0. */
    static AtOneMoment<Optional<Lateness>> ofShedding(Optional<Lateness> lateness) {
        return new AtOneMoment<>(() -> lateness)
                .gauge(
                        MetricNames.SHEDDING,
                        "1 while reconstructions are left out because records are too old.",
                        now -> now.filter(Lateness::isLate).isPresent() ? 1 : 0)
                .counter(
                        MetricNames.SHED,
                        "Records whose reconstruction was left out because the stream was late.",
                        now -> now.map(Lateness::shed).orElse(0L));
    }

    static AtOneMoment<BatcherTotals> ofBatcher(Supplier<BatcherTotals> totals) {
        return new AtOneMoment<>(totals)
                .counter(MetricNames.SUBMITTED, "Questions to the model.", BatcherTotals::submitted)
                .counter(MetricNames.ANSWERED, "Questions that it answered.", BatcherTotals::answered)
                .counter(MetricNames.FAILED, "Questions that it failed on.", BatcherTotals::failed)
                .counter(
                        MetricNames.UNAVAILABLE,
                        "Questions that the device did not answer, each asked again.",
                        BatcherTotals::unavailable)
                .counters(
                        MetricNames.BATCHES,
                        "Batches, by why they were closed: full, the device idle and a thread waiting, waited for long enough"
                                + " (late).",
                        "closed",
                        now -> Map.of(
                                "full", (double) now.closedFull(), "idle", (double) now.closedIdle(), "late", (double)
                                        now.closedLate()))
                .counter(MetricNames.RUNS, "Runs of the model.", BatcherTotals::runs)
                .counter(
                        MetricNames.DEVICE_BUSY,
                        "Time during which a batch was on the device.",
                        now -> now.busyNanos() / NANOS)
                .gauge(MetricNames.QUEUE, "Records that wait for the device.", BatcherTotals::queued)
                .gauge(MetricNames.IN_FLIGHT, "Records that wait for it or are on it.", BatcherTotals::inFlight);
    }

    static AtOneMoment<Backlog> ofBacklog(Supplier<Backlog> backlog) {
        return new AtOneMoment<>(backlog)
                .gauges(
                        MetricNames.LAG,
                        "Records of the input that are not processed and committed.",
                        List.of("partition"),
                        now -> now.lags().entrySet().stream()
                                .map(lag ->
                                        Point.of(lag.getValue(), lag.getKey().toString()))
                                .toList())
                .gauges(
                        MetricNames.OLDEST_AGE,
                        "Age of the first record of the input that is not processed; 0 where there is none.",
                        List.of("partition"),
                        now -> now.oldest().entrySet().stream()
                                .map(age -> Point.of(
                                        age.getValue().toMillis() / 1000.0,
                                        age.getKey().toString()))
                                .toList())
                .gauges(
                        MetricNames.DRAIN,
                        "When all is processed if all goes on as in the last minute; infinite where more comes than goes.",
                        List.of(),
                        now -> now.drainSeconds().stream().map(Point::of).toList())
                .gauges(
                        MetricNames.CONDITION,
                        "1 for how the stream stands to its input.",
                        List.of("condition"),
                        now -> Arrays.stream(Condition.values())
                                .map(one -> Point.of(one == now.condition() ? 1 : 0, one.toString()))
                                .toList())
                .gauges(
                        MetricNames.STABLE_BEHIND,
                        "Offsets that an open transaction keeps from readers.",
                        List.of("topic", "partition"),
                        now -> now.holdUps().stream()
                                .map(one -> Point.of(one.behind(), one.topic(), Integer.toString(one.partition())))
                                .toList())
                .gauges(
                        MetricNames.STABLE_HELD,
                        "For how long a partition's last stable offset has not moved while records were behind it.",
                        List.of("topic", "partition"),
                        now -> now.holdUps().stream()
                                .map(one -> Point.of(
                                        one.held().toMillis() / 1000.0, one.topic(), Integer.toString(one.partition())))
                                .toList())
                .gauges(
                        MetricNames.LOOK_TIME,
                        "When the cluster was last asked for all this, seconds since 1970.",
                        List.of(),
                        now -> now.time().stream()
                                .map(time -> Point.of(time.toEpochMilli() / 1000.0))
                                .toList());
    }

    static AtOneMoment<Boolean> ofHealth(Supplier<Boolean> ready, Supplier<Boolean> answering) {
        return new AtOneMoment<>(ready)
                .gauge(MetricNames.READY, "1 where the process does its work, as /readyz says.", now -> now ? 1 : 0)
                .gauge(
                        MetricNames.DEVICE_ANSWERS,
                        "1 where the device answered its last batch.",
                        now -> answering.get() ? 1 : 0);
    }

    static AtOneMoment<Optional<DeviceMemory>> ofMemory(Supplier<Optional<DeviceMemory>> memory) {
        return new AtOneMoment<>(memory)
                .gauges(
                        MetricNames.DEVICE_MEMORY_USED,
                        "Memory of the GPU that is in use, by whatever process; absent on a processor.",
                        List.of(),
                        now -> now.stream().map(one -> Point.of(one.used())).toList())
                .gauges(
                        MetricNames.DEVICE_MEMORY,
                        "Memory of the GPU; absent on a processor.",
                        List.of(),
                        now -> now.stream().map(one -> Point.of(one.total())).toList());
    }

    static AtOneMoment<Map<String, Double>> ofTasks(Supplier<Map<String, Double>> failures) {
        return new AtOneMoment<>(failures)
                .counters(
                        MetricNames.WATCH_FAILURES, "Times that a task beside the stream failed.", "task", now -> now);
    }
}
