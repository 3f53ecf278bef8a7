/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.io.Closeable;
import java.io.IOException;

/** Writes enriched records somewhere, one after the other; what is written is whole when it is closed. Not thread-safe. */
public interface TableWriter extends Closeable {
    /**
     * Writes a record.
     *
     * @throws IOException if it cannot be written
     */
    void add(Enriched record) throws IOException;
}
