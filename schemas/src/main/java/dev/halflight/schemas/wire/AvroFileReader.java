/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads the records of an Avro object container file, one after the other, each into an object of its own. Not thread-safe.
 *
 * @param <R> the kind of record
 */
public final class AvroFileReader<R extends SpecificRecord> implements Iterable<R>, Closeable {
    private final Path path;
    private final long size;
    private final DataFileReader<R> file;

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read, or is no Avro file, or holds another kind of record
     */
    public AvroFileReader(Path path, Schema schema) throws IOException {
        AvroTrust.ensure();
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + " is not there, or is no file");
        }
        this.path = path;
        size = Files.size(path);
        file = open(path.toFile(), schema);
        if (!file.getSchema().getFullName().equals(schema.getFullName())) {
            String found = file.getSchema().getFullName();
            file.close();
            throw new IOException(path + " holds records of " + found + ", not of " + schema.getFullName());
        }
    }

    private static <R extends SpecificRecord> DataFileReader<R> open(File path, Schema schema) throws IOException {
        try {
            return new DataFileReader<>(path, new SpecificDatumReader<>(null, schema, new SpecificData()));
        } catch (IOException | AvroRuntimeException e) {
            throw new IOException(path + " cannot be read as an Avro file: " + e.getMessage(), e);
        }
    }

    /** The records that have not been read yet; a broken file ends it with an {@link AvroRuntimeException}. */
    @Override
    public Iterator<R> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = told(file::hasNext);
                // Avro takes a file that breaks off for one that ends there
                if (!more && file.previousSync() < size) {
                    throw new AvroRuntimeException(path + " breaks off after " + file.previousSync() + " of its " + size
                            + " bytes: it was not written or copied to its end");
                }
                return more;
            }

            @Override
            public R next() {
                return told(file::next);
            }
        };
    }

    private <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (AvroRuntimeException e) {
            throw new AvroRuntimeException(path + " is damaged: " + e.getMessage(), e);
        }
    }

    /** How far the reading has come, 0 to 1, in bytes. */
    public double progress(long fileSize) throws IOException {
        return fileSize == 0 ? 1 : Math.min(1, file.tell() / (double) fileSize);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
