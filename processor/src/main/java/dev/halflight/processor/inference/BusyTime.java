/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** Adds up the time during which at least one of several things goes on. Not thread-safe. */
final class BusyTime {
    private int going;
    private long since;
    private long nanos;

    void begin() {
        if (going++ == 0) {
            since = System.nanoTime();
        }
    }

    void end() {
        if (--going == 0) {
            nanos += System.nanoTime() - since;
        }
    }

    /** Of what has ended. */
    long nanos() {
        return nanos;
    }
}
