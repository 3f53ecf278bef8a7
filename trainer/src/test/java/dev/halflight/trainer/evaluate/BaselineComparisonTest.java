/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineComparisonTest {
    private final List<ObjectOutcome> objects = TestOutcomes.galaxies(60, 0.02);

    /** Errors twice those of the model, of all objects but the first ten. */
    private BaselineComparison compare(Visible visible) {
        Map<String, RedshiftOutcome> outcomes = new HashMap<>();
        for (ObjectOutcome object : objects.subList(10, 60)) {
            RedshiftOutcome ours = object.redshift(Visible.IMAGES).orElseThrow();
            outcomes.put(object.id(), RedshiftOutcome.of(2 * ours.estimate() - ours.truth(), ours.truth()));
        }
        outcomes.put("another object", RedshiftOutcome.of(1, 2));
        return BaselineComparison.of(new Baseline("twice", "Twice the error", visible, outcomes), objects);
    }

    @Test
    void shouldCompareOnTheObjectsThatBothKnow() {
        BaselineComparison comparison = compare(Visible.IMAGES);

        assertThat(comparison.theirs().n()).isEqualTo(50);
        assertThat(comparison.model().n()).isEqualTo(50);
        assertThat(comparison.ratio(Metric.SIGMA_NMAD).orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(comparison.ratio(Metric.CRPS)).isEmpty();
    }

    @Test
    void shouldCompareNothingWithWhatTheModelWasNotShown() {
        BaselineComparison comparison = compare(Visible.EVERYTHING);

        assertThat(comparison.model().n()).isZero();
        assertThat(comparison.ratio(Metric.SIGMA_NMAD)).isEmpty();
    }
}
