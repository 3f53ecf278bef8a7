/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

/**
 * How the stream is at the moment.
 *
 * @param enriched records since the program started
 * @param deadLettered records since the program started
 * @param ready whether it does its work
 * @param health the same in words
 */
public record Pulse(long enriched, long deadLettered, boolean ready, String health) {}
