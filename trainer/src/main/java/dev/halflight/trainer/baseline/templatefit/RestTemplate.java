/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.trainer.templates.TemplateBasis;
import dev.halflight.v1.ObjectClass;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A basis of templates on the grid, with the redshifts at which it is tried. Beyond its last wavelength a template goes on as it ended;
 * before its first one it is 0.
 */
final class RestTemplate {
    private final ObjectClass objectClass;
    private final int firstShift;
    private final int lastShift;
    /** Cells from the first of the template to where the observed grid starts. */
    private final int offset;

    private final double[][] vectors;
    private final double[][][] products;

    /**
     * Brings a basis to the grid.
     *
     * @param lowest the lowest redshift at which it is tried
     * @param highest the highest redshift
     */
    RestTemplate(TemplateBasis basis, ObjectClass objectClass, double lowest, double highest) {
        this.objectClass = objectClass;
        firstShift = (int) Math.ceil(FitGrid.shift(lowest));
        lastShift = (int) Math.floor(FitGrid.shift(highest));
        double[] wavelengths = basis.wavelengths();
        offset = (int) Math.floor((FitGrid.START - Math.log10(wavelengths[0])) / FitGrid.STEP);
        int cells = offset + FitGrid.OBSERVED - Math.min(firstShift, 0) + 2;
        if (cells + Math.max(0, lastShift - offset) > Correlation.SIZE) {
            throw new IllegalArgumentException(basis.name() + " reaches from " + wavelengths[0]
                    + " Angstrom and to redshift " + highest + ": that is more than the fit has room for");
        }
        double[] places = DoubleStream.of(wavelengths).map(Math::log10).toArray();
        double[][] resampled = Stream.of(basis.vectors())
                .map(vector -> resample(places, vector, FitGrid.START - offset * FitGrid.STEP, cells))
                .toArray(double[][]::new);
        vectors = new double[resampled.length][];
        products = new double[resampled.length][][];
        for (int k = 0; k < resampled.length; k++) {
            vectors[k] = Correlation.transform(resampled[k]);
            products[k] = new double[k + 1][];
            for (int other = 0; other <= k; other++) {
                products[k][other] = Correlation.transform(product(resampled[k], resampled[other]));
            }
        }
    }

    /** The mean over each cell. */
    private static double[] resample(double[] places, double[] values, double start, int cells) {
        int last = values.length - 1;
        double[] means = new double[cells];
        int sample = 0;
        double from = places[0];
        double at = values[0];
        for (int cell = 0; cell < cells; cell++) {
            double end = start + (cell + 0.5) * FitGrid.STEP;
            double integral = 0;
            while (sample < last && places[sample + 1] <= end) {
                double next = places[sample + 1];
                integral += (next - from) * (at + values[sample + 1]) / 2;
                from = next;
                at = values[++sample];
            }
            if (end > from) {
                double value = sample == last ? at : between(places, values, sample, end);
                integral += (end - from) * (at + value) / 2;
                from = end;
                at = value;
            }
            means[cell] = integral / FitGrid.STEP;
        }
        return means;
    }

    private static double between(double[] places, double[] values, int sample, double place) {
        double part = (place - places[sample]) / (places[sample + 1] - places[sample]);
        return values[sample] + part * (values[sample + 1] - values[sample]);
    }

    private static double[] product(double[] first, double[] second) {
        double[] product = new double[first.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = first[k] * second[k];
        }
        return product;
    }

    ObjectClass objectClass() {
        return objectClass;
    }

    /** The shift of the lowest redshift at which the basis is tried. */
    int firstShift() {
        return firstShift;
    }

    /** How many shifts there are. */
    int shifts() {
        return lastShift - firstShift + 1;
    }

    /** How many vectors there are. */
    int size() {
        return vectors.length;
    }

    /** For each shift the sum of a vector times what the transform is of, cell by cell. */
    double[] sums(double[] transform, int vector) {
        return reversed(Correlation.of(transform, vectors[vector], offset - lastShift, shifts()));
    }

    /** For each shift the sum of two vectors times what the transform is of; {@code other} is not after {@code vector}. */
    double[] sums(double[] transform, int vector, int other) {
        return reversed(Correlation.of(transform, products[vector][other], offset - lastShift, shifts()));
    }

    private static double[] reversed(double[] values) {
        for (int low = 0, high = values.length - 1; low < high; low++, high--) {
            double value = values[low];
            values[low] = values[high];
            values[high] = value;
        }
        return values;
    }
}
