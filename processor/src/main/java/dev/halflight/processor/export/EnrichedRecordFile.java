/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.nio.file.Path;

/** The records of an Avro file. */
public final class EnrichedRecordFile implements EnrichedSource {
    private final Path path;

    /**
     * Looks whether it is one.
     *
     * @throws IOException if it is no file of enriched records
     */
    public EnrichedRecordFile(Path path) throws IOException {
        this.path = path;
        open().close();
    }

    private AvroFileReader<Enriched> open() throws IOException {
        return new AvroFileReader<>(path, Enriched.getClassSchema());
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        try (AvroFileReader<Enriched> file = open()) {
            long place = 0;
            for (Enriched record : file) {
                visitor.record(place++, record);
            }
        }
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public void close() {
        // each reading closes its own
    }
}
