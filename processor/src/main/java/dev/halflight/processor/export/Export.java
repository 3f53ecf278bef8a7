/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.processor.export.EnrichedSource.Visitor;
import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Takes records out of a source into tables. */
public final class Export {
    private final TimeRange times;
    private final boolean latestOnly;
    private final Consumer<String> refusals;
    private long exported;
    private long refused;

    /** Hears of each record that is read. */
    @FunctionalInterface
    public interface Watch {
        void step();
    }

    /**
     * Nothing is read yet.
     *
     * @param times only records that were enriched then
     * @param latestOnly of each object only its latest revision; the source is then read twice
     * @param refusals is told why a record cannot be read
     */
    public Export(TimeRange times, boolean latestOnly, Consumer<String> refusals) {
        this.times = times;
        this.latestOnly = latestOnly;
        this.refusals = refusals;
    }

    /**
     * Finds the latest revisions, and writes.
     *
     * @throws IOException if the source cannot be read, or a table not be written
     */
    public void run(EnrichedSource source, List<? extends TableWriter> tables, Watch watch) throws IOException {
        LatestRevisions latest = new LatestRevisions();
        if (latestOnly) {
            source.read(new Reading(watch) {
                @Override
                void meant(long place, Enriched record) {
                    latest.note(place, record);
                }
            });
        }
        source.read(new Reading(watch) {
            @Override
            void meant(long place, Enriched record) throws IOException {
                if (latestOnly && !latest.contains(place, record)) {
                    return;
                }
                for (TableWriter table : tables) {
                    table.add(record);
                }
                exported++;
            }

            @Override
            public void refused(String reason) {
                refused++;
                refusals.accept(reason);
            }
        });
    }

    /** Records that were written. */
    public long exported() {
        return exported;
    }

    /** Records that could not be read. */
    public long refused() {
        return refused;
    }

    private abstract class Reading implements Visitor {
        private final Watch watch;

        Reading(Watch watch) {
            this.watch = watch;
        }

        /** A record of the time that is meant. */
        abstract void meant(long place, Enriched record) throws IOException;

        @Override
        public void record(long place, Enriched record) throws IOException {
            watch.step();
            if (times.contains(record)) {
                meant(place, record);
            }
        }

        @Override
        public void refused(String reason) {
            // the reading that writes tells of it
        }
    }
}
