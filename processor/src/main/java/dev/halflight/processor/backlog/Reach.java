/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

/**
 * How far a partition reaches.
 *
 * @param end the offset after its last record
 * @param lastStable the offset up to which no transaction is open: nobody who reads committed records gets beyond it
 */
record Reach(long end, long lastStable) {
    /** Offsets that an open transaction keeps from readers. */
    long behind() {
        return Math.max(0, end - lastStable);
    }
}
