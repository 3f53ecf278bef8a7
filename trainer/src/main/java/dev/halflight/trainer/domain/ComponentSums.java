/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.domain;

import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.tokens.Magnitudes;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * One component of a mixture while it is fitted: what an object's true magnitudes are if it belongs to it, and the sums over the objects
 * that the next component is made of (Bovy, Hogg and Roweis 2011, Annals of Applied Statistics 5, 1657, equations 12 to 16).
 */
final class ComponentSums {
    /** A component's variance is drawn towards {@link #NARROWEST} as by so many objects. */
    private static final double PRIOR_OBJECTS = 5;
    /** Magnitudes squared. */
    private static final double NARROWEST = 0.02 * 0.02;

    private final double logWeight;
    private final RealVector mean;
    private final RealMatrix covariance;
    private final RealVector sum;
    private final RealMatrix products;
    private double objects;

    ComponentSums(double weight, RealVector mean, RealMatrix covariance) {
        logWeight = Math.log(weight);
        this.mean = mean;
        this.covariance = covariance;
        sum = new ArrayRealVector(mean.getDimension());
        products = new Array2DRowRealMatrix(mean.getDimension(), mean.getDimension());
    }

    /**
     * What is known of an object that belongs to the component.
     *
     * @param logDensity logarithm of the component's weight times its density at the object's magnitudes
     * @param shift expected true magnitudes less the component's mean
     * @param spread their covariance
     */
    record Posterior(double logDensity, RealVector shift, RealMatrix spread) {}

    /** @param measured which magnitudes were measured; at least one */
    Posterior posterior(Magnitudes magnitudes, int[] measured) {
        int[] all = new int[mean.getDimension()];
        for (int k = 0; k < all.length; k++) {
            all[k] = k;
        }
        RealMatrix noisy = covariance.getSubMatrix(measured, measured);
        RealVector deviation = new ArrayRealVector(measured.length);
        for (int k = 0; k < measured.length; k++) {
            double error = magnitudes.errors()[measured[k]];
            noisy.addToEntry(
                    k, k, error * error + MagnitudeMixture.CALIBRATION_ERROR * MagnitudeMixture.CALIBRATION_ERROR);
            deviation.setEntry(k, magnitudes.values()[measured[k]] - mean.getEntry(measured[k]));
        }
        CholeskyDecomposition root = new CholeskyDecomposition(noisy);
        RealMatrix inverse = root.getSolver().getInverse();
        RealMatrix gain = covariance.getSubMatrix(all, measured).multiply(inverse);
        double squaredLength = deviation.dotProduct(inverse.operate(deviation));
        double logDensity = logWeight
                - (squaredLength + Math.log(root.getDeterminant()) + measured.length * FastMath.log(2 * Math.PI)) / 2;
        RealMatrix spread = covariance.subtract(gain.multiply(covariance.getSubMatrix(measured, all)));
        return new Posterior(logDensity, gain.operate(deviation), spread);
    }

    /** Adds an object that belongs to the component with some probability. */
    void add(double probability, Posterior posterior) {
        objects += probability;
        for (int row = 0; row < sum.getDimension(); row++) {
            double shift = posterior.shift().getEntry(row);
            sum.addToEntry(row, probability * shift);
            for (int column = 0; column < sum.getDimension(); column++) {
                double product = shift * posterior.shift().getEntry(column)
                        + posterior.spread().getEntry(row, column);
                products.addToEntry(row, column, probability * product);
            }
        }
    }

    /** The component that fits the objects better; the same again if it has none. */
    ComponentSums next(double allObjects) {
        if (objects < 1) {
            return new ComponentSums(Math.max(objects, 1e-3) / allObjects, mean, covariance);
        }
        RealVector shift = sum.mapDivide(objects);
        RealMatrix spread = products.scalarMultiply(1 / objects).subtract(shift.outerProduct(shift));
        // the sum of both triangles, for rounding makes them differ
        RealMatrix drawn = spread.add(spread.transpose()).scalarMultiply(objects / (objects + PRIOR_OBJECTS) / 2);
        for (int k = 0; k < mean.getDimension(); k++) {
            drawn.addToEntry(k, k, NARROWEST * PRIOR_OBJECTS / (objects + PRIOR_OBJECTS));
        }
        return new ComponentSums(objects / allObjects, mean.add(shift), drawn);
    }

    double weight() {
        return Math.exp(logWeight);
    }

    RealVector mean() {
        return mean;
    }

    RealMatrix covariance() {
        return covariance;
    }
}
