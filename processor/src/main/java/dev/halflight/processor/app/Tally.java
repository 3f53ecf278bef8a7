/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.app.RunReport.ModelName;
import dev.halflight.processor.app.RunReport.Scatter;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts outcomes, and compares redshifts with the known ones. Used by one thread at a time. */
public final class Tally implements Consumer<Outcome> {
    private final ModelFolder model;
    private final String place;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Pairs photoz = new Pairs();
    private final Pairs specz = new Pairs();
    private long enriched;
    private long deadLettered;
    private long started = System.nanoTime();
    private long last = started;

    /**
     * Counts what a model makes.
     *
     * @param place where it runs, in words
     */
    public Tally(ModelFolder model, String place) {
        this.model = model;
        this.place = place;
    }

    /** Starts the clock. */
    public void start() {
        started = System.nanoTime();
        last = started;
    }

    @Override
    public void accept(Outcome outcome) {
        last = System.nanoTime();
        if (outcome instanceof Outcome.DeadLettered refused) {
            deadLettered++;
            reasons.merge(refused.reason(), 1L, Long::sum);
        } else if (outcome instanceof Outcome.Published published) {
            enriched++;
            compare(published.enriched());
        }
    }

    private void compare(Enriched record) {
        record.getKnownRedshift().ifPresent(known -> {
            photoz.add(record.getPhotoz(), known);
            specz.add(record.getSpecz(), known);
        });
    }

    /** Outcomes until now. */
    public long count() {
        return enriched + deadLettered;
    }

    /** What came of it until now. */
    public RunReport report() {
        double seconds = (last - started) / 1e9;
        return new RunReport(
                count(),
                enriched,
                deadLettered,
                reasons,
                seconds,
                seconds > 0 ? count() / seconds : 0,
                place,
                new ModelName(model.card().name(), model.card().version(), model.sha256()),
                photoz.scatter(),
                specz.scatter());
    }

    /** Estimates beside the known redshifts. */
    private static final class Pairs {
        private final List<Double> estimates = new ArrayList<>();
        private final List<Double> known = new ArrayList<>();

        void add(Optional<RedshiftEstimate> estimate, double redshift) {
            estimate.ifPresent(found -> {
                estimates.add(found.getBest());
                known.add(redshift);
            });
        }

        @Nullable
        Scatter scatter() {
            if (known.isEmpty()) {
                return null;
            }
            RedshiftScatter scatter = RedshiftScatter.of(
                    estimates.stream().mapToDouble(Double::doubleValue).toArray(),
                    known.stream().mapToDouble(Double::doubleValue).toArray());
            return new Scatter(scatter.n(), scatter.sigmaNmad(), scatter.bias(), scatter.outlierFraction());
        }
    }
}
