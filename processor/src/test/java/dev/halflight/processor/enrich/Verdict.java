/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.v1.Enriched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What went wrong with the objects that were sent.
 *
 * @param lost objects that were neither enriched nor given up
 * @param duplicated objects that came out more than once
 * @param wrong objects enriched with another redshift than theirs, or enriched though they are poison
 * @param givenUp objects among the dead letters that are not poison
 */
record Verdict(
        SortedSet<String> lost, SortedSet<String> duplicated, SortedSet<String> wrong, SortedSet<String> givenUp) {
    static final Verdict EXACTLY_ONCE = new Verdict(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    static Verdict of(Collection<String> sent, List<Enriched> enriched, List<String> deadLetters) {
        Verdict verdict = new Verdict(new TreeSet<>(sent), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        List<String> out = new ArrayList<>(deadLetters);
        for (Enriched record : enriched) {
            out.add(record.getObjectId());
            if (record.getRedshift().getValue() != ToyModel.redshift(record.getObjectId())
                    || record.getObjectId().startsWith(ToyModel.POISON)) {
                verdict.wrong.add(record.getObjectId());
            }
        }
        Map<String, Integer> times = new HashMap<>();
        out.forEach(objectId -> times.merge(objectId, 1, Integer::sum));
        verdict.lost.removeAll(times.keySet());
        times.forEach((objectId, count) -> {
            if (count > 1) {
                verdict.duplicated.add(objectId);
            }
        });
        deadLetters.stream()
                .filter(objectId -> !objectId.startsWith(ToyModel.POISON))
                .forEach(verdict.givenUp::add);
        return verdict;
    }
}
