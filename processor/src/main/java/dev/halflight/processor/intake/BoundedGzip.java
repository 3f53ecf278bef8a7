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
    /** Up to this size a file may inflate to anything, bytes. */
    static final int SMALL = 4 << 20;

    private final int highestRatio;
    private long inflated;

    /**
     * Reads the header.
     *
     * @param highestRatio how many times its size a large file may inflate to
     * @throws IOException if there is none
     */
    BoundedGzip(InputStream compressed, int highestRatio) throws IOException {
        super(compressed);
        this.highestRatio = highestRatio;
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
        if (inflated > SMALL && inflated > highestRatio * Math.max(1, inf.getBytesRead())) {
            throw new InflationException(
                    "it inflates to more than " + highestRatio
                            + " times its size, as no measurement does; inflate it yourself if you trust it, or raise the limit (RELIABILITY.md, Limits)");
        }
        return count;
    }
}
