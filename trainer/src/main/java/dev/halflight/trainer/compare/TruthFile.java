/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/** The noise-free twins of a file of observations, in the same order. Not thread-safe. */
public final class TruthFile implements AutoCloseable {
    private final Path file;
    private final AvroFileReader<Observation> reader;
    private final Iterator<Observation> twins;

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public TruthFile(Path file) throws IOException {
        this.file = file;
        reader = new AvroFileReader<>(file, Observation.getClassSchema());
        twins = reader.iterator();
    }

    /**
     * The twin of an object; those before it are passed over.
     *
     * @throws UncheckedIOException if the rest of the file has none
     */
    Observation twin(String objectId) {
        while (twins.hasNext()) {
            Observation twin = twins.next();
            if (twin.getObjectId().equals(objectId)) {
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
