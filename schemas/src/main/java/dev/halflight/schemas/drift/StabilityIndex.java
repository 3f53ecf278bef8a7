/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

/**
 * How far a distribution has moved from its reference, by the population stability index: the sum of {@code (p - q) ln(p / q)} over the
 * shares {@code p} and {@code q} of both, which is the symmetric Kullback-Leibler divergence (Jeffreys 1946). Below 0.1 nothing has
 * happened, by the custom of those who watch models; above 0.25 something has.
 */
public final class StabilityIndex {
    private StabilityIndex() {}

    /**
     * The index less what chance alone gives, {@code (bins - 1) (1/n + 1/m)} on average (Yurdakul 2018); 0 or more.
     *
     * @param counts objects by the bins of the reference; at least one
     */
    public static double of(long[] counts, ReferenceDistribution reference) {
        int bins = counts.length;
        double n = 0;
        for (long count : counts) {
            n += count;
        }
        double m = reference.count();
        double index = 0;
        for (int bin = 0; bin < bins; bin++) {
            double p = share(counts[bin], n, bins);
            double q = share(reference.shares().get(bin) * m, m, bins);
            index += (p - q) * Math.log(p / q);
        }
        return Math.max(0, index - (bins - 1) * (1 / n + 1 / m));
    }

    /** With half an object more in each bin: an empty one is no proof that there are none. */
    private static double share(double count, double all, int bins) {
        return (count + 0.5) / (all + 0.5 * bins);
    }
}
