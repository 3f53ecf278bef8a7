/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    @Test
    void shouldHandOutEveryResultInOrder() throws Exception {
        try (OrderedWork<Long> work = new OrderedWork<>(3, 10, 200, number -> number * number)) {
            for (long number = 10; number < 210; number++) {
                assertThat(work.next()).isEqualTo(number * number);
            }
            assertThatThrownBy(work::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void shouldNotRunFarAheadOfItsReader() throws Exception {
        AtomicLong highest = new AtomicLong();
        try (OrderedWork<Long> work =
                new OrderedWork<>(2, 0, 1_000_000, number -> highest.accumulateAndGet(number, Math::max))) {
            work.next();
            assertThat(highest.get()).isLessThan(100);
        }
    }

    @Test
    void shouldReportAFailure() {
        try (OrderedWork<Long> work = new OrderedWork<>(1, 0, 1, number -> {
            throw new IllegalStateException("broken");
        })) {
            assertThatThrownBy(work::next)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("broken");
        }
    }
}
