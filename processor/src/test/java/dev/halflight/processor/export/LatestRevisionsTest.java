/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Lineage;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatestRevisionsTest {
    private static Enriched record(String objectId, long revision, long seconds) {
        Enriched.Builder record = EnrichedRecords.of(objectId, 0.5).setRevision(revision);
        return record.setLineage(Lineage.newBuilder(record.getLineage())
                        .setEnrichedTime(Instant.ofEpochSecond(seconds))
                        .build())
                .build();
    }

    /** Places of those that are the latest. */
    private static List<Integer> latest(List<Enriched> records) {
        LatestRevisions latest = new LatestRevisions();
        IntStream.range(0, records.size()).forEach(place -> latest.note(place, records.get(place)));
        return IntStream.range(0, records.size())
                .filter(place -> latest.contains(place, records.get(place)))
                .boxed()
                .toList();
    }

    @Test
    void shouldPreferTheHighestRevisionThenTheLastEnriched() {
        assertThat(latest(List.of(record("a", 1, 9), record("a", 2, 3), record("a", 2, 5), record("a", 2, 4))))
                .containsExactly(2);
        assertThat(latest(List.of(record("a", 1, 5), record("a", 1, 5)))).containsExactly(1);
    }

    @Test
    void shouldTellObjectsApartByNameAndSurvey() {
        Enriched other =
                Enriched.newBuilder(record("a", 7, 1)).setSurvey("lsst").build();

        assertThat(latest(List.of(record("a", 1, 1), record("b", 0, 1), other))).containsExactly(0, 1, 2);
    }
}
