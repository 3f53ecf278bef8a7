/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static dev.halflight.v1.Band.G;
import static dev.halflight.v1.Band.I;
import static dev.halflight.v1.Band.R;
import static dev.halflight.v1.Band.U;
import static dev.halflight.v1.Band.Y;
import static dev.halflight.v1.Band.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColorBandsTest {
    @Test
    void shouldTakeTheMiddleOfManyBandsTheReddestFirst() {
        assertThat(ColorBands.of(List.of(U, G, R, I, Z, Y))).containsExactly(I, R, G);
        assertThat(ColorBands.of(List.of(G, R, Z))).containsExactly(Z, R, G);
        assertThat(ColorBands.of(List.of(U, I, Z, Y))).containsExactly(Y, Z, U);
    }

    @Test
    void shouldMakeDoWithWhatThereIs() {
        assertThat(ColorBands.of(List.of(G, I))).containsExactly(I, G);
        assertThat(ColorBands.of(List.of(Z))).containsExactly(Z);
        assertThat(ColorBands.of(List.of())).isEmpty();
    }
}
