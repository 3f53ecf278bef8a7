/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class UsageTest {
    @Test
    void shouldCountWhatThisThreadAllocates() {
        Usage before = Usage.now();
        byte[][] kept = new byte[16][1 << 20];

        Usage used = Usage.now().since(before);

        assertThat(used.allocatedBytes()).isGreaterThanOrEqualTo((long) kept.length * kept[0].length);
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
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
