/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class UsageTest {
    @Test
    void shouldCountWhatOtherThreadsAllocateAndNotTheOneThatAsks() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<byte[][]> kept = new AtomicReference<>();
        Thread other = new Thread(
                () -> {
                    kept.set(new byte[16][1 << 20]);
                    worked.countDown();
                    awaitQuietly(end);
                },
                "other");
        Usage before = Usage.now();
        byte[][] own = new byte[64][1 << 20];
        Usage alone = Usage.now().since(before);
        other.start();
        worked.await();

        Usage used = Usage.now().since(before);
        end.countDown();
        other.join();

        assertThat(alone.allocatedBytes()).isLessThan((long) own.length * own[0].length);
        assertThat(used.allocatedBytes() - alone.allocatedBytes())
                .isGreaterThanOrEqualTo((long) kept.get().length * kept.get()[0].length);
    }

    @Test
    void shouldTellTheProcessorTimeOfTheDevicesThreadApart() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Usage before = Usage.now();
        Thread device = new Thread(() -> workAndWait(worked, end), "device-1");
        device.start();
        worked.await();

        Usage used = Usage.now().since(before);
        end.countDown();
        device.join();

        assertThat(used.deviceCpuNanos()).isPositive().isLessThanOrEqualTo(used.cpuNanos());
    }

    private static void workAndWait(CountDownLatch worked, CountDownLatch end) {
        double sum = 0;
        for (int k = 1; k < 20_000_000; k++) {
            sum += 1.0 / k;
        }
        assertThat(sum).isPositive();
        worked.countDown();
        awaitQuietly(end);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
