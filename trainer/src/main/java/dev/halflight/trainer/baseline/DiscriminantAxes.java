/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * The axes along which objects of different redshift lie farthest apart, compared with those of like redshift: linear
 * discriminant analysis (Rao 1948) with slices of redshift for classes. An axis counts by the fourth
 * root of its ratio of variances, which finds better neighbors than its square root.
 */
final class DiscriminantAxes implements Metric.Projection {
    private static final int SLICES = 20;
    private static final int MOST_AXES = 10;
    /** Added to the variance within slices, in units of a feature's variance: no axis lives on a freak of few objects. */
    private static final double RIDGE = 0.1;

    private static final double POWER = 0.25;

    private final Metric.Projection standardization;
    private final SimpleMatrix axes;

    private DiscriminantAxes(Metric.Projection standardization, SimpleMatrix axes) {
        this.standardization = standardization;
        this.axes = axes;
    }

    static DiscriminantAxes of(TrainingSet set, Metric.Projection standardization) {
        List<double[]> sorted = IntStream.range(0, set.size())
                .boxed()
                .sorted(Comparator.comparing(set.redshifts()::get))
                .map(set.features()::get)
                .map(standardization::of)
                .toList();
        int length = set.length();
        SimpleMatrix within = SimpleMatrix.identity(length).scale(RIDGE);
        SimpleMatrix between = new SimpleMatrix(length, length);
        for (int slice = 0; slice < SLICES; slice++) {
            List<double[]> objects =
                    sorted.subList(slice * sorted.size() / SLICES, (slice + 1) * sorted.size() / SLICES);
            if (objects.isEmpty()) {
                continue;
            }
            double[] mean = mean(objects, length);
            double share = objects.size() / (double) sorted.size();
            within = within.plus(scatter(objects, mean).scale(1.0 / sorted.size()));
            // standardized features have the mean 0
            between = between.plus(scatter(List.of(mean), new double[length]).scale(share));
        }
        return new DiscriminantAxes(standardization, axes(within, between));
    }

    private static double[] mean(List<double[]> vectors, int length) {
        double[] mean = new double[length];
        for (double[] vector : vectors) {
            for (int k = 0; k < length; k++) {
                mean[k] += vector[k] / vectors.size();
            }
        }
        return mean;
    }

    /** The sum of the outer products of the deviations. */
    private static SimpleMatrix scatter(List<double[]> vectors, double[] center) {
        List<double[]> rows = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] deviation = vector.clone();
            for (int k = 0; k < deviation.length; k++) {
                deviation[k] -= center[k];
            }
            rows.add(deviation);
        }
        SimpleMatrix deviations = new SimpleMatrix(rows.toArray(new double[0][]));
        return deviations.transpose().mult(deviations);
    }

    /** As columns; the singular vectors of a symmetric matrix without negative eigenvalues are its eigenvectors. */
    private static SimpleMatrix axes(SimpleMatrix within, SimpleMatrix between) {
        SimpleSVD<SimpleMatrix> ofWithin = within.svd();
        SimpleMatrix whitening = ofWithin.getU();
        for (int k = 0; k < whitening.getNumCols(); k++) {
            whitening.setColumn(k, whitening.getColumn(k).scale(1 / Math.sqrt(ofWithin.getSingleValue(k))));
        }
        SimpleSVD<SimpleMatrix> ofRatio =
                whitening.transpose().mult(between).mult(whitening).svd();
        int count = Math.min(MOST_AXES, within.getNumRows());
        SimpleMatrix axes = whitening.mult(ofRatio.getU().cols(0, count));
        for (int k = 0; k < count; k++) {
            axes.setColumn(k, axes.getColumn(k).scale(Math.pow(ofRatio.getSingleValue(k), POWER)));
        }
        return axes;
    }

    @Override
    public double[] of(float[] features) {
        double[] values = standardization.of(features);
        return new SimpleMatrix(1, values.length, true, values)
                .mult(axes)
                .getDDRM()
                .getData();
    }
}
