/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.halflight.processor.enrich.Answer;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong now = new AtomicLong(-7);
    private final Sampler sampler = new Sampler(now::get);
    private final Answer answer = Galaxies.answer();

    private Enriched enriched(float anomaly, Flag... flags) {
        return Enriched.newBuilder(Galaxies.enriched(answer, 1, anomaly))
                .setFlags(List.of(flags))
                .build();
    }

    @Test
    void shouldCallOddAndDoubtfulObjectsRemarkable() {
        assertThat(Sampler.isRemarkable(enriched(50))).isFalse();
        assertThat(Sampler.isRemarkable(enriched(98, Flag.BANDS_MISSING))).isFalse();
        assertThat(Sampler.isRemarkable(enriched(99.5f))).isTrue();
        assertThat(Sampler.isRemarkable(enriched(50, Flag.EBV_UNKNOWN, Flag.CONFLICT)))
                .isTrue();
        assertThat(Sampler.isRemarkable(
                        Enriched.newBuilder(enriched(50)).setAnomaly(null).build()))
                .isFalse();
    }

    @Test
    void shouldTakeAFewASecondWhateverTheRate() throws InterruptedException {
        Enriched ordinary = enriched(50);
        int taken = 0;
        for (int k = 0; k < 60_000; k++) {
            now.addAndGet(MILLISECOND);
            taken += offered(ordinary);
        }

        double expected = 64 + 60 * Sampler.ORDINARY;
        assertThat((double) taken).isBetween(expected - 2, expected + 2);
    }

    @Test
    void shouldTakeRemarkableOnesAmongManyOthers() throws InterruptedException {
        Enriched ordinary = enriched(50);
        Enriched odd = enriched(100);
        int taken = 0;
        for (int k = 0; k < 100_000; k++) {
            now.addAndGet(MILLISECOND);
            boolean isOdd = k % 1000 == 999;
            int more = offered(isOdd ? odd : ordinary);
            taken += isOdd ? more : 0;
        }

        assertThat(taken).isEqualTo(100);
    }

    @Test
    void shouldNeverWaitWhenNobodyDraws() {
        Enriched ordinary = enriched(50);

        assertThatCode(() -> {
                    for (int k = 0; k < 10_000; k++) {
                        now.addAndGet(1000 * MILLISECOND);
                        sampler.offer(answer, ordinary);
                    }
                })
                .doesNotThrowAnyException();

        assertThat(sampler.waiting()).isEqualTo(32);
    }

    private int offered(Enriched enriched) throws InterruptedException {
        sampler.offer(answer, enriched);
        int count = sampler.waiting();
        if (count > 0) {
            sampler.take();
        }
        return count;
    }
}
