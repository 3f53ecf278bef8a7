/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads the photometry of galaxies of known redshift, as a model's context token has it, from a file of observations. */
public final class TrainingSetFile {
    private final Tokenizer tokenizer;
    private final Mask everything;

    /** A reader that measures photometry as a model with this layout does. */
    public TrainingSetFile(TokenLayout layout) {
        tokenizer = Tokenizer.unscaled(layout);
        everything = Mask.everything(layout);
    }

    /**
     * Reads a file. Stars, quasars, objects without a redshift or images, and objects that cannot be used are passed over.
     *
     * @param count how many observations, at most
     * @param progress told how many have been read
     * @throws IOException if the file cannot be read, or has no such galaxy
     */
    public TrainingSet read(Path file, long count, LongConsumer progress) throws IOException {
        List<float[]> features = new ArrayList<>();
        List<Double> redshifts = new ArrayList<>();
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema())) {
            long read = 0;
            for (Observation observation : reader) {
                if (read == count) {
                    break;
                }
                Optional<Double> redshift = redshift(observation);
                if (redshift.isPresent()) {
                    photometry(observation).ifPresent(vector -> {
                        features.add(vector);
                        redshifts.add(redshift.get());
                    });
                }
                progress.accept(++read);
            }
        }
        if (features.isEmpty()) {
            throw new IOException(file + " has no galaxy of known redshift with images: give a file that has");
        }
        return new TrainingSet(features, redshifts);
    }

    private static Optional<Double> redshift(Observation observation) {
        boolean perhapsGalaxy = observation.getKnownClass().orElse(ObjectClass.GALAXY) == ObjectClass.GALAXY;
        return observation.getKnownRedshift().filter(redshift -> perhapsGalaxy);
    }

    private Optional<float[]> photometry(Observation observation) {
        try {
            Tokens tokens = tokenizer.tokenize(observation);
            return tokens.hasImage() ? Optional.of(tokens.contextFeatures(everything)) : Optional.empty();
        } catch (UnusableObservationException e) {
            return Optional.empty();
        }
    }
}
