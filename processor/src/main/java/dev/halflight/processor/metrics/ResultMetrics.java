/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.drift.DriftValues;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What the model says of the objects: what its redshifts are fit for, its flags, and how far all of it has drifted. Thread-safe. */
public final class ResultMetrics {
    private final Map<RedshiftUse, LongAdder> uses = new EnumMap<>(RedshiftUse.class);
    private final Map<Flag, LongAdder> flags = new EnumMap<>(Flag.class);
    private final DriftMonitor drift;

    /**
     * Of no object yet.
     *
     * @param reference what the objects are held against
     */
    public ResultMetrics(DriftReference reference, TokenLayout layout) {
        for (RedshiftUse use : RedshiftUse.values()) {
            uses.put(use, new LongAdder());
        }
        for (Flag flag : Flag.values()) {
            flags.put(flag, new LongAdder());
        }
        drift = new DriftMonitor(reference, layout, System.nanoTime());
    }

    /** An object is about to be published. */
    public void add(Tokens tokens, Enriched enriched) {
        uses.get(enriched.getRedshift().getUse()).increment();
        for (Flag flag : enriched.getFlags()) {
            flags.get(flag).increment();
        }
        double anomaly = enriched.getAnomaly().map(Float::doubleValue).orElse(Double.NaN);
        double redshift = enriched.getPhotoz()
                .map(RedshiftEstimate::getBest)
                .map(Number::doubleValue)
                .orElse(Double.NaN);
        double risk = enriched.getPhotoz()
                .map(RedshiftEstimate::getRisk)
                .map(Number::doubleValue)
                .orElse(Double.NaN);
        drift.of(tokens).ifPresent(taker -> DriftValues.of(tokens, redshift, risk, anomaly, taker));
    }

    /** What has drifted how far; call {@link DriftMonitor#look} now and then. */
    public DriftMonitor drift() {
        return drift;
    }

    AtOneMoment<ResultMetrics> collector() {
        return new AtOneMoment<>(() -> this)
                .counters(
                        MetricNames.RESULTS,
                        "Objects that the model answered, by what their redshift is fit for.",
                        "use",
                        now -> counts(now.uses))
                .counters(MetricNames.FLAGS, "Flags set; an object may have several.", "flag", now -> counts(now.flags))
                .gauges(
                        MetricNames.DRIFT,
                        "How far the last hour's objects are from the model's reference: population stability index less"
                                + " what chance gives; above 0.25 something has changed.",
                        List.of("survey", "quantity", "band"),
                        now -> now.drift.points());
    }

    private static <E extends Enum<E>> Map<String, Double> counts(Map<E, LongAdder> counters) {
        Map<String, Double> counts = new TreeMap<>();
        counters.forEach((key, count) -> counts.put(key.name(), (double) count.sum()));
        return counts;
    }
}
