/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

/**
 * A galaxy to learn from, and its photometry. The array is shared, not copied.
 *
 * @param index its number among the objects of the sky
 * @param redshift its true redshift
 * @param features the context features before they are standardized; NaN where missing
 */
record MeasuredGalaxy(long index, double redshift, float[] features) {}
