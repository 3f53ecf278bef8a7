/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsOfTest {
    @Test
    void shouldFindTheMetricsAndNothingElse() {
        assertThat(MetricsOf.query("up")).containsExactly("up");
        assertThat(MetricsOf.query("max by (job) (a_total{job=\"b\", c='d}'}) == 1 and on (e) f:g > Inf"))
                .containsExactly("a_total", "f:g");
        assertThat(MetricsOf.query(
                        "sum by (use) (rate(a_total[5m])) / ignoring(use) group_left sum(rate(b_total[1m]))"))
                .containsExactly("a_total", "b_total");
        assertThat(MetricsOf.query("time() - max(a) > 1e3 unless histogram_quantile(0.5, sum without (le) (b_bucket))"))
                .containsExactly("a", "b_bucket");
    }
}
