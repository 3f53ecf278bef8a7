/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceDistributionTest {
    @Test
    void shouldDivideValuesByTheirDeciles() {
        double[] values = IntStream.rangeClosed(1, 101).mapToDouble(k -> k).toArray();

        ReferenceDistribution reference = ReferenceDistribution.of("hsc", Quantity.NOISE, "g", values);

        assertThat(reference.edges()).containsExactly(11.0, 21.0, 31.0, 41.0, 51.0, 61.0, 71.0, 81.0, 91.0);
        assertThat(reference.count()).isEqualTo(101);
        assertThat(reference.shares()).allSatisfy(share -> assertThat(share).isBetween(0.09, 0.11));
        assertThat(reference.shares().stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(0.9999, 1.0001);
    }

    @Test
    void shouldKeepOneOfEqualDeciles() {
        double[] values = new double[200];
        for (int k = 150; k < 200; k++) {
            values[k] = k;
        }

        ReferenceDistribution reference = ReferenceDistribution.of("hsc", Quantity.RISK, "", values);

        assertThat(reference.edges()).containsExactly(0.0, 159.0, 179.0);
        assertThat(reference.shares()).first().isEqualTo(0.75);
    }

    @Test
    void shouldRefuseWhatIsNoDistribution() {
        assertThatThrownBy(() -> new ReferenceDistribution(
                        "hsc", Quantity.RISK, "", 5, List.of(1.0, 1.0), List.of(0.2, 0.3, 0.5)))
                .hasMessageContaining("increase");
        assertThatThrownBy(() -> new ReferenceDistribution("hsc", Quantity.RISK, "", 5, List.of(1.0), List.of(1.0)))
                .hasMessageContaining("one share more");
        assertThatThrownBy(
                        () -> new ReferenceDistribution("hsc", Quantity.NOISE, "", 5, List.of(1.0), List.of(0.5, 0.5)))
                .hasMessageContaining("noise of band ''");
    }

    @Test
    void shouldRefuseAReferenceThatWouldMakeTooManySeries() {
        ReferenceDistribution one =
                new ReferenceDistribution("hsc", Quantity.RISK, "", 5, List.of(1.0), List.of(0.5, 0.5));
        List<ReferenceDistribution> many = IntStream.range(0, 501)
                .mapToObj(k -> new ReferenceDistribution(
                        "survey" + k, one.quantity(), "", one.count(), one.edges(), one.shares()))
                .toList();

        assertThatThrownBy(() -> new DriftReference("", many)).hasMessageContaining("501");
        assertThatThrownBy(() -> new DriftReference("", Collections.nCopies(2, one)))
                .hasMessageContaining("twice");
    }
}
