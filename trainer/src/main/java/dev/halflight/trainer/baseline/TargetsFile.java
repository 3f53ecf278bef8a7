/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the stretched images and spectra of the first objects of a file of observations. */
public final class TargetsFile {
    private static final Logger LOG = LoggerFactory.getLogger(TargetsFile.class);

    private TargetsFile() {}

    /**
     * Reads objects; those that cannot be used are passed over.
     *
     * @param count how many, at most
     * @throws IOException if the file cannot be read
     */
    public static List<Targets> read(Path file, TokenLayout layout, int count) throws IOException {
        Tokenizer tokenizer = Tokenizer.unscaled(layout);
        List<Targets> objects = new ArrayList<>();
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema())) {
            for (Observation observation : reader) {
                if (objects.size() == count) {
                    break;
                }
                try {
                    objects.add(tokenizer.tokenize(observation).targets());
                } catch (UnusableObservationException e) {
                    LOG.warn("observation {} is passed over: {}", observation.getObjectId(), e.getMessage());
                }
            }
        }
        return objects;
    }
}
