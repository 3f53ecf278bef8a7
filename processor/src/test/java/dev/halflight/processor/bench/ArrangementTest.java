/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrangementTest {
    @Test
    void shouldVaryOneNumberAtATime() {
        List<Arrangement> all = new Arrangement(12, 2, 1).variations(List.of(4, 12), List.of(6), List.of(2, 4));

        assertThat(all)
                .containsExactly(
                        new Arrangement(12, 2, 1),
                        new Arrangement(4, 2, 1),
                        new Arrangement(12, 6, 1),
                        new Arrangement(12, 2, 2),
                        new Arrangement(12, 2, 4));
    }

    @Test
    void shouldRefuseWhatCannotRun() {
        assertThatThrownBy(() -> new Arrangement(12, 1, 1)).hasMessageContaining("two threads");
    }
}
