/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Objects of known redshift. The arrays are shared, not copied.
 *
 * @param features per object, as many values for each; NaN is missing
 * @param redshifts per object
 */
public record TrainingSet(List<float[]> features, List<Double> redshifts) {
    /**
     * Checks the objects.
     *
     * @throws IllegalArgumentException if there is none, or features and redshifts do not match
     */
    public TrainingSet {
        features = List.copyOf(features);
        redshifts = List.copyOf(redshifts);
        if (features.size() != redshifts.size()) {
            throw new IllegalArgumentException(features.size() + " objects, but " + redshifts.size() + " redshifts");
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("a training set needs at least one object");
        }
        int length = features.get(0).length;
        if (features.stream().anyMatch(vector -> vector.length != length)) {
            throw new IllegalArgumentException("the objects of a training set need as many features each");
        }
        if (redshifts.stream().anyMatch(redshift -> !(redshift > -1 && redshift < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("a redshift is finite and above -1");
        }
    }

    /**
     * Two parts of a training set, without a common object.
     *
     * @param training to learn from
     * @param validation to choose settings by
     */
    public record Split(TrainingSet training, TrainingSet validation) {}

    /** Number of objects. */
    public int size() {
        return features.size();
    }

    /** Number of features of an object. */
    public int length() {
        return features.get(0).length;
    }

    /**
     * Sets some objects apart at random, at least one, for validation.
     *
     * @param share the part of them that is set apart, 0 to 1
     * @throws IllegalArgumentException if there are fewer than two objects
     */
    public Split split(double share, long seed) {
        if (size() < 2) {
            throw new IllegalArgumentException("one object cannot be split into two training sets");
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int apart = Math.max(1, Math.min(size() - 1, (int) Math.round(share * size())));
        return new Split(subset(order.subList(apart, size())), subset(order.subList(0, apart)));
    }

    private TrainingSet subset(List<Integer> places) {
        return new TrainingSet(
                places.stream().map(features::get).toList(),
                places.stream().map(redshifts::get).toList());
    }
}
