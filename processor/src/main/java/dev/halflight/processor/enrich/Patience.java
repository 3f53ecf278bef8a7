/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.retry.Attempts;
import dev.halflight.schemas.wire.WireFormatException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The time that a stream thread may spend on one record: it waits for the registry and for the device, and both waits together
 * last as long as its patience, but for one question to the registry that may be under way at the end.
 */
final class Patience {
    private final Attempts attempts;
    private final long end;

    /** Begins; the attempts are those at asking the registry. */
    Patience(Duration patience, Attempts attempts) {
        this.attempts = attempts;
        end = System.nanoTime() + patience.toNanos();
    }

    /** What is left; never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /**
     * Asks, again and again where the registry does not answer.
     *
     * @throws WireFormatException if it does not answer in time, or the answer is bad
     */
    <T> T ask(Supplier<T> question) throws InterruptedException {
        while (true) {
            try {
                return question.get();
            } catch (WireFormatException e) {
                if (!e.reason().retriable() || !attempts.again()) {
                    throw e;
                }
            }
        }
    }
}
