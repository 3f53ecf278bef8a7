/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.math.la.DenseVector;

/**
 * Where galaxies lie by their looks alone: the colors of neighboring filters, and the magnitude in one of them times a weight.
 *
 * @param filters labels by wavelength
 * @param reference the filter whose magnitude counts
 * @param weight of the magnitude beside the colors: a galaxy's brightness says less of its redshift than its colors do
 */
record ColorSpace(List<String> filters, String reference, double weight) {
    ColorSpace {
        filters = List.copyOf(filters);
        if (filters.size() < 2) {
            throw new IllegalArgumentException("a color needs two filters");
        }
    }

    /** The point of a galaxy that was measured in all filters. */
    DenseVector point(CatalogGalaxy galaxy) {
        double[] values = IntStream.range(0, filters.size())
                .mapToDouble(k -> k + 1 < filters.size()
                        ? galaxy.color(filters.get(k), filters.get(k + 1))
                        : weight * galaxy.magnitude(reference))
                .toArray();
        return DenseVector.createDenseVector(values);
    }
}
