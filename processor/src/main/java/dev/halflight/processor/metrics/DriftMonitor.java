/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import dev.halflight.processor.metrics.AtOneMoment.Point;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.drift.DriftValues;
import dev.halflight.schemas.drift.Quantity;
import dev.halflight.schemas.drift.ReferenceDistribution;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts objects into the bins of a model's reference, and judges now and then those of the last hour. Surveys and bands that the
 * reference does not have are passed over, so that no stream can make more of it than the card does. Thread-safe.
 */
public final class DriftMonitor {
    private final TokenLayout layout;
    private final Map<String, OfSurvey> surveys = new HashMap<>();
    private final List<DriftWindow> windows = new ArrayList<>();
    private volatile List<Point> points = List.of();

    /** The windows of a survey, by quantity and band. */
    private final class OfSurvey implements DriftValues.Taker {
        private final @Nullable DriftWindow[] places =
                new DriftWindow[Quantity.values().length * (layout.bands().size() + 1)];

        @Override
        public void take(Quantity quantity, int band, double value) {
            DriftWindow window = places[place(quantity, band)];
            if (window != null) {
                window.count(value);
            }
        }
    }

    /** Watches what there is a reference for, from now on: {@code nanos} as {@link System#nanoTime} tells it. */
    DriftMonitor(DriftReference reference, TokenLayout layout, long nanos) {
        this.layout = layout;
        for (ReferenceDistribution distribution : reference.distributions()) {
            for (int band = -1; band < layout.bands().size(); band++) {
                if (DriftValues.band(layout, band).equals(distribution.band())) {
                    DriftWindow window = new DriftWindow(distribution, nanos);
                    windows.add(window);
                    surveys.computeIfAbsent(distribution.survey(), survey -> new OfSurvey())
                            .places[place(distribution.quantity(), band)] = window;
                }
            }
        }
    }

    private int place(Quantity quantity, int band) {
        return quantity.ordinal() * (layout.bands().size() + 1) + band + 1;
    }

    /** Takes the values of an object; empty where there is nothing to hold it against. */
    Optional<DriftValues.Taker> of(Tokens tokens) {
        return DriftValues.survey(tokens).map(surveys::get);
    }

    /**
     * Judges what came in the last hour. Call it from one thread.
     *
     * @param nanos the time, as {@link System#nanoTime} tells it
     */
    public void look(long nanos) {
        List<Point> judged = new ArrayList<>();
        for (DriftWindow window : windows) {
            window.look(nanos)
                    .ifPresent(index -> judged.add(Point.of(
                            index,
                            window.reference().survey(),
                            window.reference().quantity().toString(),
                            window.reference().band())));
        }
        points = List.copyOf(judged);
    }

    List<Point> points() {
        return points;
    }
}
