/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenErrorTest {
    private final HiddenError error = new HiddenError();
    private final Figures figures = new Figures();

    @Test
    void shouldWeighWhatWasMeasured() {
        error.add(new float[] {1, 3, 9}, new float[] {2, 1, 0}, new float[] {1, 0.5f, 0});
        error.add(new float[] {0, 0, 0}, new float[] {0, 0, 4}, new float[] {0, 0, 0.5f});
        error.report(figures, "image");
        assertThat(figures.of("image.hidden_error")).hasValue((1 + 2 + 8) / 2.0);
        assertThat(figures.of("image.zero_error")).hasValue((4 + 0.5 + 8) / 2.0);
    }

    @Test
    void shouldReportNothingWhereNothingWasMeasured() {
        error.add(new float[] {1}, new float[] {2}, new float[] {0});
        error.report(figures, "spectrum");
        assertThat(figures.all()).isEmpty();
    }
}
