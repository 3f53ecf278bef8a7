/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {
    @Test
    void shouldGiveTheMedianAndTheLatestOfNinetyNinePercent() {
        Latency latency = Latency.of(
                LongStream.rangeClosed(1, 1000).map(millis -> 1001 - millis).toArray());

        assertThat(latency).isEqualTo(new Latency(501, 991));
    }

    @Test
    void shouldBeUnknownOfNoRecords() {
        assertThat(Latency.of(new long[0]).median()).isNaN();
    }

    @Test
    void shouldComeThroughALineOfText() {
        Latency latency = new Latency(12, 340);

        assertThat(Latency.parse(latency.toString())).isEqualTo(latency);
    }
}
