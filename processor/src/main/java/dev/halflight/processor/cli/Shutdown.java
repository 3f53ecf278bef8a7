/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.util.concurrent.CountDownLatch;

/** Waits for the signal to stop; the process then lives until the waiting thread has put everything away. */
final class Shutdown {
    private Shutdown() {}

    static void await() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            try {
                waiting.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        stopped.await();
    }
}
