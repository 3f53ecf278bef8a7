/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * The mean of many vectors and the few directions in which they differ most. A vector of which a part is visible is the mean plus the
 * likeliest mixture of these directions: a least-squares fit to the visible values by their noise, with the variance that the
 * mixture has among the training vectors for its prior (Tipping and Bishop 1999).
 */
final class PrincipalComponents {
    private static final double LEAST_VARIANCE = 1e-9;

    private final float[] mean;
    private final float[][] components;
    private final double[] variance;

    private PrincipalComponents(float[] mean, float[][] components, double[] variance) {
        this.mean = mean;
        this.components = components;
        this.variance = variance;
    }

    /**
     * Finds the components of some vectors. A value of weight 0 is missing; the mean takes its place.
     *
     * @param most how many components, at most
     */
    static PrincipalComponents of(List<float[]> vectors, List<float[]> weights, int most) {
        int length = vectors.get(0).length;
        float[] mean = mean(vectors, weights, length);
        SimpleMatrix deviations = new SimpleMatrix(vectors.size(), length);
        for (int row = 0; row < vectors.size(); row++) {
            for (int k = 0; k < length; k++) {
                if (weights.get(row)[k] > 0) {
                    deviations.set(row, k, vectors.get(row)[k] - mean[k]);
                }
            }
        }
        // vectors are fewer than their values: the small matrix of their products has the same components
        SimpleSVD<SimpleMatrix> svd = products(deviations).svd();
        int count = 0;
        double largest = svd.getSingleValue(0);
        while (count < Math.min(most, vectors.size()) && svd.getSingleValue(count) > LEAST_VARIANCE * largest) {
            count++;
        }
        float[][] components = new float[count][length];
        double[] variance = new double[count];
        for (int k = 0; k < count; k++) {
            double norm = Math.sqrt(svd.getSingleValue(k));
            SimpleMatrix direction = svd.getU().getColumn(k).transpose().mult(deviations);
            for (int place = 0; place < length; place++) {
                components[k][place] = (float) (direction.get(place) / norm);
            }
            variance[k] = svd.getSingleValue(k) / vectors.size();
        }
        return new PrincipalComponents(mean, components, variance);
    }

    private static SimpleMatrix products(SimpleMatrix rows) {
        return rows.mult(rows.transpose());
    }

    private static float[] mean(List<float[]> vectors, List<float[]> weights, int length) {
        float[] mean = new float[length];
        for (int k = 0; k < length; k++) {
            double sum = 0;
            double count = 0;
            for (int row = 0; row < vectors.size(); row++) {
                if (weights.get(row)[k] > 0) {
                    sum += vectors.get(row)[k];
                    count++;
                }
            }
            mean[k] = count > 0 ? (float) (sum / count) : 0;
        }
        return mean;
    }

    /** Number of components. */
    int count() {
        return components.length;
    }

    /**
     * Predicts all values of a vector.
     *
     * @param inverseVariance of each value, 0 where it is not visible
     */
    float[] predict(float[] values, float[] inverseVariance) {
        int count = components.length;
        float[] predicted = mean.clone();
        if (count == 0) {
            return predicted;
        }
        SimpleMatrix coefficients = normal(inverseVariance).solve(projection(values, inverseVariance));
        for (int k = 0; k < count; k++) {
            double coefficient = coefficients.get(k);
            for (int place = 0; place < predicted.length; place++) {
                predicted[place] += (float) (coefficient * components[k][place]);
            }
        }
        return predicted;
    }

    private SimpleMatrix normal(float[] inverseVariance) {
        int count = components.length;
        SimpleMatrix normal = new SimpleMatrix(count, count);
        float[] weighted = new float[inverseVariance.length];
        for (int k = 0; k < count; k++) {
            for (int place = 0; place < weighted.length; place++) {
                weighted[place] = inverseVariance[place] * components[k][place];
            }
            for (int other = 0; other <= k; other++) {
                double product = dot(weighted, components[other]);
                normal.set(k, other, product);
                normal.set(other, k, product);
            }
            normal.set(k, k, normal.get(k, k) + 1 / variance[k]);
        }
        return normal;
    }

    private SimpleMatrix projection(float[] values, float[] inverseVariance) {
        float[] weighted = new float[values.length];
        for (int place = 0; place < values.length; place++) {
            weighted[place] = inverseVariance[place] * (values[place] - mean[place]);
        }
        SimpleMatrix projection = new SimpleMatrix(components.length, 1);
        for (int k = 0; k < components.length; k++) {
            projection.set(k, dot(weighted, components[k]));
        }
        return projection;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
