/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.config.FileLimits;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates chunks as far as an image may be large; the library's own filter has no bound. */
final class BoundedDeflate implements Filter {
    private static final int DEFLATE = 1;
    private static final int BUFFER = 1 << 16;

    @Override
    public int getId() {
        return DEFLATE;
    }

    @Override
    public String getName() {
        return "deflate";
    }

    /**
     * Inflates a chunk.
     *
     * @throws HdfFilterException if it is broken, cut short, or larger than is allowed
     */
    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        int most = FileLimits.from(System.getProperties()).images();
        Inflater inflater = new Inflater();
        try (ByteArrayOutputStream decoded = new ByteArrayOutputStream(Math.min(most, 4 * encoded.length))) {
            inflater.setInput(encoded);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0) {
                    throw new HdfFilterException("a chunk ends early");
                }
                if (decoded.size() + length > most) {
                    throw new HdfFilterException("a chunk inflates to more than " + (most >> 20)
                            + " MiB, the limit of an image file (RELIABILITY.md, Limits)");
                }
                decoded.write(buffer, 0, length);
            }
            return decoded.toByteArray();
        } catch (DataFormatException | java.io.IOException e) {
            throw new HdfFilterException("a chunk cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }
}
