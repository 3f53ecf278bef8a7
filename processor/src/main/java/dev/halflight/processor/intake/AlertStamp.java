/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.AvroTrust;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.SystemLimitException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** The FITS file with the image of the visit that an alert of LSST carries, an Avro file of one record. */
final class AlertStamp {
    private static final String STAMP = "cutoutScience";
    private static final byte[] MAGIC = {'O', 'b', 'j', 1};

    private AlertStamp() {}

    /** Whether a file is an Avro file. */
    static boolean isIn(byte[] file) {
        return file.length > MAGIC.length
                && ByteBuffer.wrap(file, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /**
     * The stamp in the first record of an Avro file.
     *
     * @param path names the file in messages
     * @throws IntakeException if it is broken, or carries no stamp
     */
    static byte[] of(byte[] file, Path path) throws IntakeException {
        AvroTrust.ensure();
        try (DataFileReader<GenericRecord> records =
                new DataFileReader<>(new SeekableByteArrayInput(file), new GenericDatumReader<>())) {
            GenericRecord alert = records.hasNext() ? records.next() : null;
            if (alert == null || !alert.hasField(STAMP) || !(alert.get(STAMP) instanceof ByteBuffer stamp)) {
                throw new IntakeException(path + " carries no image: an alert of LSST has one in its field " + STAMP);
            }
            byte[] bytes = new byte[stamp.remaining()];
            stamp.duplicate().get(bytes);
            return bytes;
        } catch (SystemLimitException e) {
            throw new IntakeException(path + " is refused, it is larger than any alert: " + e.getMessage(), e);
        } catch (IOException | AvroRuntimeException e) {
            throw new IntakeException(path + " is a broken Avro file, or truncated: " + e.getMessage(), e);
        }
    }
}
