/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

import dev.halflight.schemas.tokens.Magnitudes;
import java.util.Arrays;
import java.util.List;

/**
 * The magnitudes of ordinary objects, as a mixture of normal distributions to which each object adds its own noise (Bovy, Hogg and
 * Roweis 2011, Annals of Applied Statistics 5, 1657); what was not measured is integrated over.
 *
 * <p>An object is held against what is as bright as it, within {@link #GRAY}: what counts are its colors, unless it is far brighter or
 * fainter than all others.
 *
 * @param components the distributions; none if nothing is known
 * @param limit oddness beyond which an object is unlike the ordinary ones
 */
public record MagnitudeMixture(List<MixtureComponent> components, double limit) {
    /** Says of no object that it is unlike others. */
    public static final MagnitudeMixture NONE = new MagnitudeMixture(List.of(), Double.MAX_VALUE);

    /** Error of each magnitude beside the noise: that of the calibration. */
    public static final double CALIBRATION_ERROR = 0.05;
    /** Standard deviation, magnitudes, by which objects may be brighter or fainter in all bands alike. */
    private static final double GRAY = 1.5;

    public MagnitudeMixture {
        components = List.copyOf(components);
        if (components.stream()
                        .map(component -> component.mean().size())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("the components of a mixture must be of one size");
        }
    }

    /** Whether the magnitudes are unlike those of ordinary objects; never where none was measured. */
    public boolean isUnlike(Magnitudes magnitudes) {
        return oddness(magnitudes) > limit;
    }

    /**
     * How far the object's density is below the highest that it could have had with its noise, twice the logarithm of it being about a
     * chi-square: as a standard normal deviate. NaN where nothing was measured, or nothing is known.
     *
     * @throws IllegalArgumentException if there are not as many magnitudes as the components have
     */
    public double oddness(Magnitudes magnitudes) {
        int[] measured = measured(magnitudes.values());
        if (components.isEmpty() || measured.length == 0) {
            return Double.NaN;
        }
        double[] peaks = new double[components.size()];
        double[] densities = new double[components.size()];
        for (int k = 0; k < peaks.length; k++) {
            MixtureComponent component = components.get(k);
            if (component.mean().size() != magnitudes.values().length) {
                throw new IllegalArgumentException(magnitudes.values().length + " magnitudes for a mixture of "
                        + component.mean().size());
            }
            Cholesky covariance = new Cholesky(covariance(component, magnitudes, measured));
            peaks[k] = Math.log(component.weight()) - covariance.logDeterminant() / 2;
            densities[k] = peaks[k] - covariance.squaredLength(deviation(component, magnitudes, measured)) / 2;
        }
        return ChiSquare.deviate(2 * (largest(peaks) - logSum(densities)), measured.length);
    }

    private static int[] measured(double[] values) {
        int[] places = new int[values.length];
        int count = 0;
        for (int k = 0; k < values.length; k++) {
            if (Double.isFinite(values[k])) {
                places[count++] = k;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static double[][] covariance(MixtureComponent component, Magnitudes magnitudes, int[] measured) {
        double[][] covariance = new double[measured.length][measured.length];
        for (int row = 0; row < measured.length; row++) {
            List<Double> known = component.covariance().get(measured[row]);
            for (int column = 0; column < measured.length; column++) {
                covariance[row][column] = known.get(measured[column]) + GRAY * GRAY;
            }
            double error = magnitudes.errors()[measured[row]];
            covariance[row][row] += error * error + CALIBRATION_ERROR * CALIBRATION_ERROR;
        }
        return covariance;
    }

    private static double[] deviation(MixtureComponent component, Magnitudes magnitudes, int[] measured) {
        double[] deviation = new double[measured.length];
        for (int k = 0; k < deviation.length; k++) {
            deviation[k] = magnitudes.values()[measured[k]] - component.mean().get(measured[k]);
        }
        return deviation;
    }

    private static double largest(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static double logSum(double[] logarithms) {
        double largest = largest(logarithms);
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm - largest);
        }
        return largest + Math.log(sum);
    }
}
