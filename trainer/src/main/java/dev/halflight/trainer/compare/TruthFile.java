/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The noise-free twins of a file of observations, in the same order. Not thread-safe. */
public final class TruthFile implements AutoCloseable {
    private final Path file;
    private final AvroFileReader<Observation> reader;
    private final Iterator<Observation> twins;
    private final Tokenizer tokenizer;
    private @Nullable Observation last;

    /**
     * Opens a file.
     *
     * @param layout of the targets to make of its observations
     * @throws IOException if it cannot be read
     */
    public TruthFile(Path file, TokenLayout layout) throws IOException {
        this.file = file;
        reader = new AvroFileReader<>(file, Observation.getClassSchema());
        twins = reader.iterator();
        tokenizer = Tokenizer.unscaled(layout);
    }

    /**
     * What there was to measure of an object. Those before it are passed over; one can be asked for several times in a row.
     *
     * @throws UncheckedIOException if the rest of the file has none
     */
    Targets targets(String objectId) {
        Observation twin = twin(objectId);
        try {
            return tokenizer.tokenize(twin).targets();
        } catch (UnusableObservationException e) {
            throw new IllegalStateException("the truth of " + objectId + " is of no use: " + e.getMessage(), e);
        }
    }

    private Observation twin(String objectId) {
        if (last != null && last.getObjectId().equals(objectId)) {
            return last;
        }
        while (twins.hasNext()) {
            Observation twin = twins.next();
            if (twin.getObjectId().equals(objectId)) {
                last = twin;
                return twin;
            }
        }
        throw new UncheckedIOException(new IOException(file + " has no twin of " + objectId
                + " in the order of the observations: give the file that simulate --truth wrote beside them"));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
