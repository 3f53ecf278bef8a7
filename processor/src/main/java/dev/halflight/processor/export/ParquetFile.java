/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** A Parquet file; the columns' units and meanings are in its metadata (see {@link VotableHeader}). */
final class ParquetFile implements TableWriter {
    /** Bytes of the rows that are kept in memory before they are written. */
    private static final long GROUP = 32 << 20;

    private final ParquetWriter<Enriched> writer;

    /**
     * Creates it; a file that is there is replaced.
     *
     * @throws IOException if it cannot be written
     */
    ParquetFile(Path path) throws IOException {
        writer = new Builder(new LocalOutputFile(path), new ParquetRows(EnrichedColumns.ALL))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(GROUP)
                .build();
    }

    @Override
    public void add(Enriched record) throws IOException {
        writer.write(record);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Enriched, Builder> {
        private final ParquetRows rows;

        Builder(OutputFile file, ParquetRows rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // it must be there, and nobody calls it
        protected WriteSupport<Enriched> getWriteSupport(Configuration configuration) {
            return rows;
        }

        @Override
        protected WriteSupport<Enriched> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }
    }
}
