/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Inflates a gzip stream as long as it inflates as measurements do. Images compress to a half, blank ones to a thousandth: only
 * what is large is judged by its ratio.
 */
final class BoundedGzip extends GZIPInputStream {
    /** How many times its size a large file may inflate to. */
    static final int HIGHEST_RATIO = 100;

    /** Up to this size a file may inflate to anything, bytes. */
    static final int SMALL = 4 << 20;

    private long inflated;

    /**
     * Reads the header.
     *
     * @throws IOException if there is none
     */
    BoundedGzip(InputStream compressed) throws IOException {
        super(compressed);
    }

    /**
     * Inflates.
     *
     * @throws InflationException if there is too much of it
     */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        inflated += Math.max(0, count);
        if (inflated > SMALL && inflated > HIGHEST_RATIO * Math.max(1, inf.getBytesRead())) {
            throw new InflationException("it inflates to more than " + HIGHEST_RATIO
                    + " times its size, as no measurement does; inflate it yourself if you trust it");
        }
        return count;
    }
}
