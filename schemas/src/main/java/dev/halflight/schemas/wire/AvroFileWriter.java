/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records of one kind to an Avro object container file.
 *
 * @param <R> the kind of record
 */
public final class AvroFileWriter<R extends SpecificRecord> implements Closeable {
    private final DataFileWriter<R> file;

    /**
     * Creates the file, and the folders above it; a file that is there is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public AvroFileWriter(Path path, Schema schema) throws IOException {
        // noise does not compress
        this(path, schema, CodecFactory.nullCodec());
    }

    /**
     * Creates the file as {@link #AvroFileWriter(Path, Schema)} does, compressed.
     *
     * @throws IOException if it cannot be written
     */
    public static <R extends SpecificRecord> AvroFileWriter<R> compressed(Path path, Schema schema) throws IOException {
        return new AvroFileWriter<>(path, schema, CodecFactory.deflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL));
    }

    private AvroFileWriter(Path path, Schema schema, CodecFactory codec) throws IOException {
        AvroTrust.ensure();
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        file = new DataFileWriter<R>(new SpecificDatumWriter<>(schema))
                .setCodec(codec)
                .create(schema, Files.newOutputStream(path));
    }

    /**
     * Adds a record at the end.
     *
     * @throws IOException if it cannot be written
     */
    public void add(R record) throws IOException {
        file.append(record);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
