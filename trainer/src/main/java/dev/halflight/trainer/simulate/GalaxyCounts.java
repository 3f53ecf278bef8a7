/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many galaxies of a type and redshift there are at an i magnitude: luminosity functions times the volume, seen through the spectra
 * of the types themselves. Tables are made once; a draw is two searches in them.
 */
final class GalaxyCounts {
    /** A type and a redshift. */
    record TypeAndRedshift(double type, double redshift) {}

    private record Node(GalaxyClass galaxies, double type, double width, double[] corrections) {}

    static final double NEAREST = 0.01;
    static final double FARTHEST = 4;
    private static final int REDSHIFTS = 160;
    private static final double BRIGHTEST = 14;
    private static final double MAGNITUDE_STEP = 0.1;
    private static final int MAGNITUDES = 141;
    private static final int RED_NODES = 2;
    private static final int BLUE_NODES = 8;
    /** Square degrees of the whole sky. */
    private static final double SKY = 41_252.96;

    private final double step = Math.log((1 + FARTHEST) / (1 + NEAREST)) / REDSHIFTS;
    private final double[] redshifts = IntStream.range(0, REDSHIFTS)
            .mapToDouble(i -> (1 + NEAREST) * Math.exp((i + 0.5) * step) - 1)
            .toArray();
    private final List<Node> nodes = new ArrayList<>();
    /** At each magnitude, the sum up to each node and redshift: galaxies per square degree and magnitude. */
    private final double[][] sums = new double[MAGNITUDES][];

    GalaxyCounts(GalaxySpectra spectra) {
        add(GalaxyClass.RED, RED_NODES, spectra);
        add(GalaxyClass.BLUE, BLUE_NODES, spectra);
        for (int m = 0; m < MAGNITUDES; m++) {
            sums[m] = sums(BRIGHTEST + m * MAGNITUDE_STEP);
        }
    }

    /** Galaxies per square degree and magnitude at an i magnitude. */
    double perSquareDegree(double magnitude) {
        double[] sum = sums[index(magnitude)];
        return sum[sum.length - 1];
    }

    /** The type and redshift of a galaxy of an i magnitude. */
    TypeAndRedshift draw(double magnitude, Draw draw) {
        double[] sum = sums[index(magnitude + draw.uniform(-0.5, 0.5) * MAGNITUDE_STEP)];
        int found = Arrays.binarySearch(sum, draw.uniform(0, 1) * sum[sum.length - 1]);
        int cell = Math.min(found >= 0 ? found + 1 : -found - 1, sum.length - 1);
        Node node = nodes.get(cell / REDSHIFTS);
        double within = cell % REDSHIFTS + draw.uniform(0, 1);
        return new TypeAndRedshift(
                node.type() + node.width() * draw.uniform(-0.5, 0.5), (1 + NEAREST) * Math.exp(within * step) - 1);
    }

    private static int index(double magnitude) {
        return (int) Math.min(Math.max(Math.rint((magnitude - BRIGHTEST) / MAGNITUDE_STEP), 0), MAGNITUDES - 1);
    }

    private void add(GalaxyClass galaxies, int count, GalaxySpectra spectra) {
        double width = (galaxies.latest() - galaxies.earliest()) / count;
        for (int k = 0; k < count; k++) {
            double type = galaxies.earliest() + (k + 0.5) * width;
            nodes.add(new Node(galaxies, type, width, KCorrection.of(spectra, type, redshifts)));
        }
    }

    private double[] sums(double magnitude) {
        double[] sum = new double[nodes.size() * REDSHIFTS];
        double total = 0;
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            for (int i = 0; i < REDSHIFTS; i++) {
                double redshift = redshifts[i];
                double absolute = magnitude - Cosmology.distanceModulus(redshift) - node.corrections()[i];
                double density = node.galaxies().luminosityFunction(redshift).at(absolute)
                        * TypeDistribution.density(node.galaxies(), node.type(), absolute, redshift)
                        * node.width();
                total += density * Cosmology.volumePerRedshift(redshift) / SKY * (1 + redshift) * step;
                sum[n * REDSHIFTS + i] = total;
            }
        }
        return sum;
    }
}
