/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.bench.SoakReport.Sample;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SoakReportTest {
    @Test
    void shouldBeEvenWhereNothingChanges() {
        SoakReport report = report(second -> 100 * second, second -> 1_000_000);

        assertThat(report.records()).isEqualTo(60_000);
        assertThat(report.rate()).isEqualTo(100);
        assertThat(report.lastOverFirst()).isCloseTo(1, within(1e-9));
        assertThat(report.residentGrowth()).isZero();
    }

    @Test
    void shouldTellALastTenthAtHalfTheRate() {
        SoakReport report =
                report(second -> second <= 500 ? 100 * second : 50_000 + 50 * (second - 500), second -> 1_000_000);

        assertThat(report.firstTenth()).isCloseTo(100, within(1e-6));
        // the last 5,500 of 55,000, from second 495 on
        assertThat(report.lastTenth()).isCloseTo(5500 / 105.0, within(1e-6));
        assertThat(report.lastOverFirst()).isLessThan(0.6);
    }

    @Test
    void shouldLookAtMemoryAfterAWarmUpOnly() {
        SoakReport warmed = report(second -> second, second -> second < 90 ? 1_000 * second : 90_000);
        SoakReport leaking = report(second -> second, second -> 1_000_000 + 1_000 * second);

        assertThat(warmed.residentGrowth()).isZero();
        assertThat(leaking.residentEarly()).isCloseTo(1_150_000, within(2_000.0));
        assertThat(leaking.residentLate()).isCloseTo(1_550_000, within(2_000.0));
    }

    @Test
    void shouldKeepSomeOfTheSamplesAndTheLast() {
        List<Sample> kept = report(second -> second, second -> 1_000_000).samples();

        assertThat(kept).hasSizeBetween(100, 200);
        assertThat(kept.get(kept.size() - 1).seconds()).isEqualTo(600);
    }

    /** Ten minutes. */
    private static SoakReport report(LongUnaryOperator records, LongUnaryOperator resident) {
        List<Sample> samples = LongStream.rangeClosed(0, 600)
                .mapToObj(second -> new Sample(second, records.applyAsLong(second), resident.applyAsLong(second)))
                .toList();
        return SoakReport.of(Scenario.Network.SLEEPING, samples);
    }
}
