/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.exceptions.HdfException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Redshift distributions as qp, RAIL's library of distributions, reads them: an HDF5 file with the parameterization {@code interp},
 * densities on a grid that all share, and beside them which objects they are of. A record without the estimate is left out.
 *
 * <p>The densities wait in a file beside it; identifiers and point estimates, about a hundred bytes an object, wait in memory.
 */
public final class PdfFile implements TableWriter {
    private static final String DENSITIES = "yvals";

    private final Path path;
    private final Path spool;
    private final RedshiftMethod method;
    private final double step;
    private final OutputStream out;
    private final PdfObjects objects = new PdfObjects();
    private Optional<UniformGrid> grid = Optional.empty();

    /**
     * Creates it.
     *
     * @param method which of a record's estimates
     * @param step between neighbors of the grid, in redshift
     * @throws IOException if it cannot be written
     */
    public PdfFile(Path path, RedshiftMethod method, double step) throws IOException {
        this.path = path;
        this.method = method;
        this.step = step;
        spool = path.resolveSibling(path.getFileName() + ".pdfs");
        out = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16);
    }

    /** Distributions that were added. */
    public int size() {
        return objects.size();
    }

    @Override
    public void add(Enriched record) throws IOException {
        Optional<RedshiftEstimate> found = method == RedshiftMethod.PHOTOZ ? record.getPhotoz() : record.getSpecz();
        if (found.isEmpty() || found.get().getPdf().size() < 2) {
            return;
        }
        RedshiftEstimate estimate = found.get();
        UniformGrid shared = grid.orElseGet(() -> UniformGrid.covering(estimate, step));
        grid = Optional.of(shared);
        float[] densities = shared.densities(estimate);
        ByteBuffer bytes = ByteBuffer.allocate(densities.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(densities);
        out.write(bytes.array());
        objects.add(record, estimate);
    }

    /** Writes the file, unless there is nothing to write. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
            if (grid.isPresent()) {
                write(grid.get());
            }
        } catch (HdfException e) {
            throw new IOException(path + " cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private void write(UniformGrid shared) throws IOException {
        Files.deleteIfExists(path);
        try (WritableHdfFile file = HdfFile.write(path)) {
            WritableGroup meta = file.putGroup("meta");
            meta.putDataset("pdf_name", new String[] {"interp"});
            meta.putDataset("pdf_version", new long[] {0});
            meta.putDataset("xvals", new double[][] {shared.redshifts()});
            file.putGroup("data").putDataset(DENSITIES, noDensities(shared));
            objects.write(file.putGroup("ancil"));
        }
        fillIn(address(shared));
    }

    /** As many rows as there will be, all of them one: jHDF lays out the file, and {@link #fillIn} puts the numbers there. */
    private float[][] noDensities(UniformGrid shared) {
        float[][] rows = new float[objects.size()][];
        Arrays.fill(rows, new float[shared.points()]);
        return rows;
    }

    private long address(UniformGrid shared) throws IOException {
        try (HdfFile file = new HdfFile(path)) {
            ContiguousDataset densities = (ContiguousDataset) file.getDatasetByPath("data/" + DENSITIES);
            int[] expected = {objects.size(), shared.points()};
            if (!Arrays.equals(densities.getDimensions(), expected)
                    || densities.getDataType().getSize() != Float.BYTES) {
                throw new IOException(path + " was not laid out as expected");
            }
            return file.getUserBlockSize() + densities.getDataAddress();
        }
    }

    private void fillIn(long address) throws IOException {
        try (FileChannel from = FileChannel.open(spool);
                FileChannel to = FileChannel.open(path, StandardOpenOption.WRITE)) {
            to.position(address);
            long size = from.size();
            for (long done = 0; done < size; ) {
                done += from.transferTo(done, size - done, to);
            }
        }
    }
}
