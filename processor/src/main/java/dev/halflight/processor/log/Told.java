/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

/** An exception that was logged where it was thrown, with the coordinates of its record. {@link KnownNoise} hides further lines. */
public interface Told {}
