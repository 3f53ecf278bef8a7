/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The faults of a run, in their order. The same seed gives the same plan. */
record FaultPlan(List<Fault> faults) {
    private static final int MOST_TARGETS = 6;

    /** No fault comes after this part of the records. */
    private static final double LAST = 0.75;

    FaultPlan {
        faults = List.copyOf(faults);
    }

    /**
     * Draws faults of all kinds in proportion to their shares, at least one of each if there are enough, and spreads them
     * over the records, but for the last quarter: what a late fault breaks is still at work then.
     */
    static FaultPlan draw(ChaosSettings settings) {
        List<FaultKind> kinds = kinds(settings.kinds(), settings.faults());
        Random random = new Random(settings.seed());
        Collections.shuffle(kinds, random);
        double step = LAST * settings.records() / (kinds.size() + 1.0);
        List<Fault> faults = new ArrayList<>();
        for (FaultKind kind : kinds) {
            double place = faults.size() + 0.5 + random.nextDouble() / 2;
            faults.add(new Fault(
                    kind,
                    random.nextInt(MOST_TARGETS),
                    (int) Math.round(place * step),
                    kind.length(random.nextDouble())));
        }
        return new FaultPlan(faults);
    }

    /** The next is always of the kind that has the fewest for its share. */
    private static List<FaultKind> kinds(Collection<FaultKind> all, int faults) {
        Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        all.forEach(kind -> counts.put(kind, 0));
        List<FaultKind> kinds = new ArrayList<>();
        while (kinds.size() < faults) {
            FaultKind next = Collections.min(
                    counts.keySet(),
                    Comparator.comparingDouble((FaultKind kind) -> counts.get(kind) / (double) kind.share())
                            .thenComparing(
                                    Comparator.comparingInt(FaultKind::share).reversed()));
            counts.merge(next, 1, Integer::sum);
            kinds.add(next);
        }
        return kinds;
    }

    /** Faults of each kind that there is one of. */
    Map<FaultKind, Integer> counts() {
        Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        faults.forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        return counts;
    }
}
