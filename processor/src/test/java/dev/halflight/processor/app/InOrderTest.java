/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final List<String> handedOn = new ArrayList<>();
    private final InOrder order = new InOrder(3, outcome -> handedOn.add(((Outcome.DeadLettered) outcome).objectId()));

    private static Outcome outcome(String objectId) {
        return new Outcome.DeadLettered(objectId, "REASON", "message");
    }

    @Test
    void shouldHandOnInTheOrderOfTheNumbers() {
        order.take(2, outcome("c"));
        order.take(1, outcome("b"));
        assertThat(handedOn).isEmpty();
        assertThat(order.done()).isZero();

        order.take(0, outcome("a"));

        assertThat(handedOn).containsExactly("a", "b", "c");
        assertThat(order.done()).isEqualTo(3);
    }

    @Test
    void shouldPassOverAnOutcomeThatComesAgain() {
        order.take(1, outcome("b"));
        order.take(1, outcome("again, before its turn"));
        order.take(0, outcome("a"));
        order.take(0, outcome("again, after its turn"));

        assertThat(handedOn).containsExactly("a", "b");
        assertThat(order.done()).isEqualTo(2);
    }

    @Test
    void shouldLetInNoMoreThanTheWindowHolds() throws InterruptedException {
        for (int k = 0; k < 3; k++) {
            assertThat(order.enter(Duration.ZERO)).isTrue();
        }
        assertThat(order.enter(Duration.ZERO)).isFalse();

        order.take(1, outcome("b"));
        assertThat(order.enter(Duration.ZERO)).isFalse();
        order.take(0, outcome("a"));

        assertThat(order.enter(Duration.ZERO)).isTrue();
        assertThat(order.enter(Duration.ZERO)).isTrue();
        assertThat(order.enter(Duration.ZERO)).isFalse();
    }
}
