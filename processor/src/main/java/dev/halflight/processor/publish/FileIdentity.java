/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.util.Utf8;

/** What tells one Avro file from another, whatever its name: the random marker that its writer puts between blocks. */
final class FileIdentity {
    private FileIdentity() {}

    /**
     * The marker, in hexadecimal.
     *
     * @throws IOException if the file does not begin as an Avro file does
     */
    static String of(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(in, null);
            decoder.readFixed(new byte[DataFileConstants.MAGIC.length]);
            for (long count = decoder.readMapStart(); count > 0; count = decoder.mapNext()) {
                for (long k = 0; k < count; k++) {
                    decoder.readString(new Utf8());
                    decoder.readBytes(ByteBuffer.allocate(0));
                }
            }
            byte[] marker = new byte[DataFileConstants.SYNC_SIZE];
            decoder.readFixed(marker);
            return HexFormat.of().formatHex(marker);
        } catch (AvroRuntimeException e) {
            throw new IOException(path + " cannot be read as an Avro file: " + e.getMessage(), e);
        }
    }
}
