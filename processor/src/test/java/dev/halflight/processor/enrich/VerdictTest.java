/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.v1.Enriched;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final List<String> SENT = List.of("a", "b", "poison-1");

    private static Enriched enriched(String objectId) {
        Source source = new Source(new SourcePosition("observations", 0, 0), Instant.EPOCH, OptionalInt.of(1));
        var answer = new ToyModel.Answer(ToyRecords.observation(objectId), ToyModel.redshift(objectId));
        return ToyRecords.enrich(answer, source);
    }

    @Test
    void shouldFindNothingWhereEachObjectCameOutOnce() {
        assertThat(Verdict.of(SENT, List.of(enriched("b"), enriched("a")), List.of("poison-1")))
                .isEqualTo(Verdict.EXACTLY_ONCE);
    }

    @Test
    void shouldFindAnObjectThatIsLost() {
        assertThat(Verdict.of(SENT, List.of(enriched("a")), List.of("poison-1")).lost())
                .containsExactly("b");
    }

    @Test
    void shouldFindAnObjectThatCameOutTwice() {
        var twice = List.of(enriched("a"), enriched("b"), enriched("a"));
        assertThat(Verdict.of(SENT, twice, List.of("poison-1")).duplicated()).containsExactly("a");
        assertThat(Verdict.of(SENT, twice.subList(0, 2), List.of("poison-1", "b"))
                        .duplicated())
                .containsExactly("b");
    }

    @Test
    void shouldFindAnObjectWithTheValueOfAnother() {
        AvroTrust.ensure();
        Enriched wrong = Enriched.newBuilder(enriched("a")).setObjectId("b").build();
        assertThat(Verdict.of(SENT, List.of(enriched("a"), wrong), List.of("poison-1"))
                        .wrong())
                .containsExactly("b");
    }

    @Test
    void shouldFindANeighborThatPoisonTookDown() {
        assertThat(Verdict.of(SENT, List.of(enriched("a")), List.of("poison-1", "b"))
                        .givenUp())
                .containsExactly("b");
    }
}
