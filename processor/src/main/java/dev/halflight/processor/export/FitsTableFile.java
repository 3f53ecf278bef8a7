/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nom.tam.fits.FitsException;
import nom.tam.fits.FitsUtil;
import nom.tam.fits.NullDataHDU;
import nom.tam.util.FitsOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A binary table of a FITS file, with units, descriptions and UCDs. Rows wait in a file beside it until their number and the length of
 * their texts are known, so that any number of them fits.
 */
final class FitsTableFile implements TableWriter {
    private static final Logger LOG = LoggerFactory.getLogger(FitsTableFile.class);

    private final Path path;
    private final RowSpool spool;

    /**
     * Creates it.
     *
     * @throws IOException if it cannot be written
     */
    FitsTableFile(Path path) throws IOException {
        this.path = path;
        spool = new RowSpool(
                path.resolveSibling(path.getFileName() + ".rows"),
                EnrichedColumns.ALL.stream().map(Column::type).toList());
    }

    @Override
    public void add(Enriched record) throws IOException {
        spool.add(EnrichedColumns.ALL.stream().map(column -> column.of(record)).toList());
    }

    @Override
    public void close() throws IOException {
        try (spool;
                FitsOutputStream out = new FitsOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            FitsTableLayout layout = new FitsTableLayout(EnrichedColumns.ALL, spool);
            new NullDataHDU().write(out);
            layout.header().write(out);
            spool.read(row -> write(layout, row, out));
            out.write(new byte[FitsUtil.padding(spool.rows() * layout.rowBytes())]);
            if (layout.replaced() > 0) {
                LOG.warn(
                        "{} texts have characters that FITS has no place for; each stands as '{}' in {}",
                        layout.replaced(),
                        FitsTableLayout.REPLACEMENT,
                        path);
            }
        } catch (FitsException e) {
            throw new IOException(path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(FitsTableLayout layout, List<Object> row, FitsOutputStream out) throws IOException {
        out.write(layout.bytes(row).array());
    }
}
