/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.watch;

import java.time.Instant;

/**
 * A worker at one moment.
 *
 * @param nanos the same moment on the clock that rates are taken by
 * @param ready whether it does its work
 * @param health what it says of itself
 */
public record WorkerState(Instant time, long nanos, boolean ready, String health, Samples samples) {}
