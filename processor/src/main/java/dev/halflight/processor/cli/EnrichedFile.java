/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.app.Outcome;
import dev.halflight.processor.export.CsvTable;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Enriched;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The file that enriched records go to, and the refusals that it cannot hold. */
final class EnrichedFile implements Consumer<Outcome>, Closeable {
    /** More refusals than anyone reads are counted in the figures, and not kept. */
    private static final int MOST_REFUSALS = 100;

    private final Sink sink;
    private final Closeable file;
    private final List<Outcome> refusals = new ArrayList<>();

    private interface Sink {
        void add(Enriched record) throws IOException;
    }

    private EnrichedFile(Sink sink, Closeable file) {
        this.sink = sink;
        this.file = file;
    }

    /**
     * Creates a table or an Avro file, as the name's ending says.
     *
     * @throws IOException if it cannot be written, or ends neither in .csv nor in .avro
     */
    static EnrichedFile create(Path path) throws IOException {
        String name = path.toString();
        if (name.endsWith(".csv")) {
            CsvTable csv = new CsvTable(path);
            return new EnrichedFile(csv::add, csv);
        }
        if (name.endsWith(".avro")) {
            AvroFileWriter<Enriched> avro = new AvroFileWriter<>(path, Enriched.getClassSchema());
            return new EnrichedFile(avro::add, avro);
        }
        throw new IOException(path + ": the output must end in .avro or .csv");
    }

    @Override
    public void accept(Outcome outcome) {
        if (outcome instanceof Outcome.Published published) {
            try {
                sink.add(published.enriched());
            } catch (IOException e) {
                throw new UncheckedIOException("the output cannot be written: " + e.getMessage(), e);
            }
        } else if (refusals.size() < MOST_REFUSALS) {
            refusals.add(outcome);
        }
    }

    /** The first observations that were refused. */
    List<Outcome> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
