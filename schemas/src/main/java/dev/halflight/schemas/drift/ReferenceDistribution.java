/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * How a quantity was distributed among a model's reference objects of a survey.
 *
 * @param survey the survey, as the names of its filters begin
 * @param band the band in lower case; empty where the quantity is of the whole object
 * @param count how many objects had it
 * @param edges values that divide the objects, increasing; a value belongs below the first edge that is not smaller
 * @param shares the share of the objects below each edge and above the one before, and last of those above all; 0 to 1
 */
public record ReferenceDistribution(
        String survey, Quantity quantity, String band, long count, List<Double> edges, List<Double> shares) {
    /** As few objects say nothing of a distribution. */
    public static final int FEWEST = 100;

    private static final int DECILES = 10;
    private static final MathContext DIGITS = new MathContext(5);

    public ReferenceDistribution {
        edges = List.copyOf(edges);
        shares = List.copyOf(shares);
        if (edges.isEmpty() || shares.size() != edges.size() + 1) {
            throw new IllegalArgumentException("a reference distribution has one share more than it has edges, not "
                    + shares.size() + " and " + edges.size());
        }
        for (int k = 1; k < edges.size(); k++) {
            if (!(edges.get(k) > edges.get(k - 1))) {
                throw new IllegalArgumentException("the edges of a reference distribution increase: " + edges);
            }
        }
        if (count < 1 || band.isEmpty() == quantity.isOfBand()) {
            throw new IllegalArgumentException(
                    "no reference distribution: " + quantity + " of band '" + band + "', of " + count + " objects");
        }
    }

    /** The distribution of some finite values, divided by their deciles; of equal deciles one is kept. */
    public static ReferenceDistribution of(String survey, Quantity quantity, String band, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[DECILES - 1];
        for (int k = 1; k < DECILES; k++) {
            edges[k - 1] = rounded(sorted[k * (sorted.length - 1) / DECILES]);
        }
        double[] distinct = Arrays.stream(edges).distinct().toArray();
        long[] counts = new long[distinct.length + 1];
        for (double value : sorted) {
            counts[bin(distinct, value)]++;
        }
        return new ReferenceDistribution(
                survey,
                quantity,
                band,
                sorted.length,
                Arrays.stream(distinct).boxed().toList(),
                Arrays.stream(counts)
                        .mapToObj(count -> rounded(count / (double) sorted.length))
                        .toList());
    }

    /** Cards are read by people too. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** The place of a finite value among the shares. */
    public static int bin(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        return found < 0 ? -found - 1 : found;
    }
}
