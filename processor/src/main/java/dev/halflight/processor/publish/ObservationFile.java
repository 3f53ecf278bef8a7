/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The observations of a file, and how far it has been gone through. */
final class ObservationFile {
    private final Path path;
    private final long size;
    private final AvroFileReader<Observation> reader;
    private final Iterator<Observation> observations;
    private Mark mark = Mark.START;

    ObservationFile(Path path, AvroFileReader<Observation> reader) throws IOException {
        this.path = path;
        this.reader = reader;
        size = Files.size(path);
        observations = reader.iterator();
    }

    /**
     * Passes over what is published.
     *
     * @throws IOException if the file does not begin with it
     */
    void skip(Mark published) throws IOException {
        while (mark.records() < published.records() && observations.hasNext()) {
            done(observations.next(), true);
        }
        if (mark.records() != published.records() || mark.digest() != published.digest()) {
            throw new IOException(path + " does not begin with the " + published.records()
                    + " observations that were published from it: it was changed since; --again publishes all of it");
        }
        mark = published;
    }

    boolean hasNext() {
        return observations.hasNext();
    }

    Observation next() {
        return observations.next();
    }

    /** The observation is published, or refused. */
    void done(Observation observation, boolean published) {
        mark = mark.after(observation, published);
    }

    /** What is done with. */
    Mark mark() {
        return mark;
    }

    /** How much of the file is read, 0 to 1. */
    double part() throws IOException {
        return reader.progress(size);
    }
}
