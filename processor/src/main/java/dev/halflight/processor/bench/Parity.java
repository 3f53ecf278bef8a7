/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.halflight.processor.inference.OperationProfile;
import dev.halflight.processor.inference.Prediction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far a device's answers lie from the processor's in single precision: the largest differences over the sample.
 *
 * @param precision what the device computed in
 * @param provider what its provider was told
 * @param profile what ran the self-test
 * @param redshift of a cumulative probability; cell by cell an error could hide among some thousand cells
 * @param classes of a class probability
 * @param embedding of a number of the embedding
 * @param reconstruction of a reconstructed pixel or sample, root mean square over all, in the units of tokens; the decoder is told the
 *     most probable redshift, which may be another cell, so that the largest difference says nothing
 * @param bound what redshift and classes may differ by
 */
public record Parity(
        String precision,
        Map<String, String> provider,
        OperationProfile profile,
        double redshift,
        double classes,
        double embedding,
        double reconstruction,
        double bound) {
    public Parity {
        provider = Map.copyOf(provider);
    }

    /** Compares answers to the same questions. */
    static Parity of(
            DeviceVariant variant, OperationProfile profile, List<Prediction> expected, List<Prediction> found) {
        double redshift = 0;
        double classes = 0;
        double embedding = 0;
        double squares = 0;
        long values = 0;
        for (int k = 0; k < expected.size(); k++) {
            Prediction here = expected.get(k);
            Prediction there = found.get(k);
            redshift = Math.max(redshift, cumulative(here.photoz(), there.photoz()));
            redshift = Math.max(redshift, cumulative(here.specz(), there.specz()));
            classes = Math.max(classes, largest(here.classes(), there.classes()));
            embedding = Math.max(embedding, largest(here.embedding(), there.embedding()));
            squares += squares(here, there);
            values += here.reconstructed().orElseThrow().image().length
                    + here.reconstructed().orElseThrow().spectrum().length;
        }
        return new Parity(
                variant.precision().toString(),
                variant.provider(),
                profile,
                redshift,
                classes,
                embedding,
                Math.sqrt(squares / values),
                variant.bound());
    }

    /** Whether redshifts and classes are within the bound. */
    @JsonProperty
    public boolean holds() {
        // a NaN is not within it
        return redshift <= bound && classes <= bound;
    }

    private static double cumulative(Optional<float[]> first, Optional<float[]> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return 0;
        }
        return largest(sums(first.orElseThrow()), sums(second.orElseThrow()));
    }

    private static float[] sums(float[] values) {
        float[] sums = new float[values.length];
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += values[k];
            sums[k] = (float) sum;
        }
        return sums;
    }

    private static double largest(float[] first, float[] second) {
        double largest = 0;
        for (int k = 0; k < first.length; k++) {
            double difference = Math.abs(first[k] - second[k]);
            largest = Double.isNaN(difference) ? Double.NaN : Math.max(largest, difference);
        }
        return largest;
    }

    private static double squares(Prediction first, Prediction second) {
        return squares(
                        first,
                        second,
                        answer -> answer.reconstructed().orElseThrow().image())
                + squares(
                        first,
                        second,
                        answer -> answer.reconstructed().orElseThrow().spectrum());
    }

    private static double squares(Prediction first, Prediction second, Function<Prediction, float[]> part) {
        float[] here = part.apply(first);
        float[] there = part.apply(second);
        double sum = 0;
        for (int k = 0; k < here.length; k++) {
            sum += Math.pow(here[k] - there[k], 2);
        }
        return sum;
    }
}
