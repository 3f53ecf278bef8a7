/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.io.Closeable;
import java.io.IOException;

/** Enriched records that can be read several times, each time the same. */
public interface EnrichedSource extends Closeable {
    /**
     * Reads all.
     *
     * @throws IOException if they cannot be read to their end
     */
    void read(Visitor visitor) throws IOException;

    /** How many there are, or somewhat more; negative where nobody knows. */
    long size();

    /** Is told of each record. */
    interface Visitor {
        /**
         * A record.
         *
         * @param place where it lies; no two are in the same place
         */
        void record(long place, Enriched record) throws IOException;

        /** Something that is no record. */
        void refused(String reason);
    }
}
