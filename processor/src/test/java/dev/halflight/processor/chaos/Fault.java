/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.time.Duration;

/**
 * One fault of a plan.
 *
 * @param kind what is broken
 * @param target which of the brokers or of the workers' places, from 0, modulo their number
 * @param afterRecords it comes when so many records are committed
 * @param length how long it lasts, where it has a length
 */
record Fault(FaultKind kind, int target, int afterRecords, Duration length) {}
