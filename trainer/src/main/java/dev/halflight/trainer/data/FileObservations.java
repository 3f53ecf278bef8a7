/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.trainer.cases.FrozenCaseList;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The observations of some files, in order, and from the beginning again when they are through. They are learned from: a frozen case
 * among them is refused. Not thread-safe.
 */
public final class FileObservations implements ObservationSource {
    private final FrozenCaseList frozen = FrozenCaseList.ofProgram();
    private final List<Path> files;
    private int file;
    private boolean anyRead;
    private AvroFileReader<Observation> reader;
    private Iterator<Observation> iterator;

    /**
     * Opens the files.
     *
     * @throws IOException if the first one cannot be read
     */
    public FileObservations(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file of observations was given");
        }
        this.files = List.copyOf(files);
        reader = new AvroFileReader<>(files.get(0), Observation.getClassSchema());
        iterator = reader.iterator();
    }

    /**
     * The next observation.
     *
     * @throws IllegalStateException if it is one of the frozen cases
     */
    @Override
    public Supplier<Observation> next() {
        Observation observation = read();
        return () -> observation;
    }

    private Observation read() {
        while (!iterator.hasNext()) {
            open();
        }
        anyRead = true;
        Observation observation = iterator.next();
        refuseFrozen(observation.getObjectId());
        return observation;
    }

    private void refuseFrozen(String objectId) {
        frozen.find(objectId).ifPresent(entry -> {
            throw new IllegalStateException(files.get(file) + " holds " + objectId + ", the frozen case " + entry.name()
                    + ": models are judged on it and never trained on it; take it out of the file");
        });
    }

    @Override
    public void skip(long count) {
        for (long k = 0; k < count; k++) {
            read();
        }
    }

    private void open() {
        try {
            reader.close();
            file = (file + 1) % files.size();
            if (file == 0 && !anyRead) {
                throw new IOException("there is no observation in " + files);
            }
            reader = new AvroFileReader<>(files.get(file), Observation.getClassSchema());
            iterator = reader.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
