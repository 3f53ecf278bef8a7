/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/**
 * Where a figure lies with 95% probability, as far as the choice of the test's galaxies goes.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {}
