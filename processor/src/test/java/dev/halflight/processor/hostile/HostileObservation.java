/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import dev.halflight.v1.Observation;

/**
 * An observation that makes no sense.
 *
 * @param name what is wrong with it
 * @param observation the observation
 */
public record HostileObservation(String name, Observation observation) {}
