/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PeriodicTasksTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void shouldGoOnAfterFailuresAndCountThem() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch fourth = new CountDownLatch(4);
        try (PeriodicTasks tasks = new PeriodicTasks()) {
            assertThat(tasks.failures()).isEmpty();

            tasks.every(SHORT, "frail", () -> {
                fourth.countDown();
                if (runs.incrementAndGet() <= 3) {
                    throw new IllegalStateException("no");
                }
            });

            assertThat(fourth.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(tasks.failures()).containsOnlyKeys("frail").containsEntry("frail", 3.0);
        }
    }

    @Test
    void shouldNotLetOneTaskThatWaitsStopAnother() throws Exception {
        CountDownLatch others = new CountDownLatch(5);
        CountDownLatch never = new CountDownLatch(1);
        try (PeriodicTasks tasks = new PeriodicTasks()) {
            tasks.every(SHORT, "waiting", never::await);
            tasks.every(SHORT, "other", others::countDown);

            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void shouldEndWhenClosed() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        PeriodicTasks tasks = new PeriodicTasks();
        CountDownLatch begun = new CountDownLatch(1);
        tasks.every(SHORT, "counting", () -> {
            runs.incrementAndGet();
            begun.countDown();
        });
        begun.await();

        tasks.close();

        int atClose = runs.get();
        Thread.sleep(50);
        assertThat(runs.get()).isEqualTo(atClose);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive()
                        && thread.getName().equals("halflight-watch")
                        && thread.getState() == Thread.State.RUNNABLE);
    }
}
