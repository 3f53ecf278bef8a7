/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.domain;

import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.domain.MixtureComponent;
import dev.halflight.schemas.tokens.Magnitudes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Fits a mixture of normal distributions to noisy and incomplete magnitudes by expectation maximization (Bovy, Hogg and Roweis 2011,
 * Annals of Applied Statistics 5, 1657). The start is not random: each component begins with as many objects, by their brightness.
 */
final class MixtureFit {
    private static final int ITERATIONS = 60;
    /** The fit has converged when the mean log density grows by less. */
    private static final double SMALLEST_GAIN = 1e-4;
    /** Fewer objects than this make no component. */
    private static final int OBJECTS_OF_COMPONENT = 40;

    private MixtureFit() {}

    /**
     * Fits.
     *
     * @param objects each with at least one magnitude; of the same bands
     * @param components how many, at most
     * @return the mixture without a limit; {@link MagnitudeMixture#NONE} if the objects are too few
     */
    static MagnitudeMixture of(List<Magnitudes> objects, int components) {
        int count = Math.min(components, objects.size() / OBJECTS_OF_COMPONENT);
        if (count == 0) {
            return MagnitudeMixture.NONE;
        }
        List<ComponentSums> mixture = start(objects, count);
        double before = Double.NEGATIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double density = expect(objects, mixture) / objects.size();
            mixture = mixture.stream().map(sums -> sums.next(objects.size())).toList();
            if (density - before < SMALLEST_GAIN) {
                break;
            }
            before = density;
        }
        return new MagnitudeMixture(mixture.stream().map(MixtureFit::component).toList(), Double.MAX_VALUE);
    }

    private static List<ComponentSums> start(List<Magnitudes> objects, int count) {
        int size = objects.get(0).values().length;
        double[] means = means(objects, new double[size]);
        List<Magnitudes> sorted = objects.stream()
                .sorted(Comparator.comparingDouble(object -> brightness(object, means)))
                .toList();
        List<ComponentSums> mixture = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            List<Magnitudes> part = sorted.subList(k * sorted.size() / count, (k + 1) * sorted.size() / count);
            RealMatrix covariance =
                    MatrixUtils.createRealIdentityMatrix(size).scalarAdd(1).scalarMultiply(0.5);
            mixture.add(new ComponentSums(1.0 / count, new ArrayRealVector(means(part, means)), covariance));
        }
        return mixture;
    }

    /** Means of the magnitudes; where none was measured, the other ones. */
    private static double[] means(List<Magnitudes> objects, double[] others) {
        return IntStream.range(0, others.length)
                .mapToDouble(k -> objects.stream()
                        .mapToDouble(object -> object.values()[k])
                        .filter(Double::isFinite)
                        .average()
                        .orElse(others[k]))
                .toArray();
    }

    private static double brightness(Magnitudes object, double[] means) {
        return IntStream.of(measured(object))
                .mapToDouble(k -> object.values()[k] - means[k])
                .average()
                .orElseThrow();
    }

    private static int[] measured(Magnitudes object) {
        return IntStream.range(0, object.values().length)
                .filter(k -> Double.isFinite(object.values()[k]))
                .toArray();
    }

    /** Shares the objects out among the components, and sums up the logarithms of their densities. */
    private static double expect(List<Magnitudes> objects, List<ComponentSums> mixture) {
        double logDensity = 0;
        for (Magnitudes object : objects) {
            int[] measured = measured(object);
            List<ComponentSums.Posterior> posteriors = mixture.stream()
                    .map(sums -> sums.posterior(object, measured))
                    .toList();
            double largest = posteriors.stream()
                    .mapToDouble(ComponentSums.Posterior::logDensity)
                    .max()
                    .orElseThrow();
            double[] parts = posteriors.stream()
                    .mapToDouble(posterior -> Math.exp(posterior.logDensity() - largest))
                    .toArray();
            double sum = Arrays.stream(parts).sum();
            for (int k = 0; k < parts.length; k++) {
                mixture.get(k).add(parts[k] / sum, posteriors.get(k));
            }
            logDensity += largest + Math.log(sum);
        }
        return logDensity;
    }

    private static MixtureComponent component(ComponentSums sums) {
        List<List<Double>> rows = Arrays.stream(sums.covariance().getData())
                .map(MixtureFit::rounded)
                .toList();
        return new MixtureComponent(Math.min(1, sums.weight()), rounded(vector(sums.mean())), rows);
    }

    private static double[] vector(RealVector values) {
        return values.toArray();
    }

    /** A ten-thousandth of a magnitude is well below every error. */
    private static List<Double> rounded(double[] values) {
        return Arrays.stream(values)
                .map(value -> Math.rint(value * 1e4) / 1e4)
                .boxed()
                .toList();
    }
}
