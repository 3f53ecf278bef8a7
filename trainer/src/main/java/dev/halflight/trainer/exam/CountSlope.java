/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * How numbers of galaxies rise with the magnitude.
 *
 * @param cell in which magnitudes
 * @param real decimal logarithm of the rise with a magnitude, in the catalog
 * @param simulated the same in the simulation
 */
record CountSlope(String cell, double real, double simulated) {
    private static final double STEP = 0.5;

    static CountSlope of(String filter, Range range, List<CatalogGalaxy> real, List<CatalogGalaxy> simulated) {
        return new CountSlope("i " + range, slope(filter, range, real), slope(filter, range, simulated));
    }

    private static double slope(String filter, Range range, List<CatalogGalaxy> galaxies) {
        SimpleRegression line = new SimpleRegression();
        for (double low = range.low(); low + STEP <= range.high(); low += STEP) {
            int count = count(filter, new Range(low, low + STEP), galaxies);
            if (count > 0) {
                line.addData(low, Math.log10(count));
            }
        }
        return line.getSlope();
    }

    static int count(String filter, Range range, List<CatalogGalaxy> galaxies) {
        return (int) galaxies.stream()
                .filter(galaxy -> range.contains(galaxy.magnitude(filter)))
                .count();
    }
}
