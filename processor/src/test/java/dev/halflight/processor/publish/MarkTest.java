/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestObservations;
import dev.halflight.v1.Observation;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static Observation observation(String objectId, long revision) {
        return Observation.newBuilder(TestObservations.withImages())
                .setObjectId(objectId)
                .setRevision(revision)
                .build();
    }

    @Test
    void shouldCountWhatIsDoneWith() {
        Mark mark = Mark.START.after(observation("a", 0), true).after(observation("b", 0), false);

        assertThat(mark.records()).isEqualTo(2);
        assertThat(mark.published()).isEqualTo(1);
        assertThat(mark.refused()).isEqualTo(1);
    }

    @Test
    void shouldOutliveBeingKept() {
        Mark mark = Mark.START.after(observation("a", 0), true).after(observation("b", 3), false);

        assertThat(Mark.of(mark.toOffset())).hasValue(mark);
        assertThat(Mark.of(new OffsetAndMetadata(7, "of another program"))).isEmpty();
    }

    @Test
    void shouldTellOtherObservationsByTheirDigest() {
        Mark ab = Mark.START.after(observation("a", 0), true).after(observation("b", 0), true);
        Mark ba = Mark.START.after(observation("b", 0), true).after(observation("a", 0), true);
        Mark revised = Mark.START.after(observation("a", 0), true).after(observation("b", 1), true);

        assertThat(ab.digest()).isNotEqualTo(ba.digest()).isNotEqualTo(revised.digest());
    }
}
