/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.config.FileLimits;
import dev.halflight.processor.intake.IntakeException;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * An array of which the first axis counts objects. Rows are asked for in their order: a block of them is read at once, since a chunk
 * may hold some of thousands of rows, and each chunk is inflated as a whole. Not thread-safe.
 */
final class Hdf5Array {
    /** Deflate, shuffle, Fletcher's checksum and LZF: those that HDF5 for Python knows and that have a bound. */
    private static final Set<Integer> FILTERS = Set.of(1, 2, 3, 32000);

    private static final int LZF = 32000;
    private static final int MOST_AXES = 4;
    private static final int SMALLEST_BLOCK = 8 << 20;
    private static final int LARGEST_BLOCK = 256 << 20;
    private static final int BLOCKS_IN_HEAP = 16;

    private final Path path;
    private final String name;
    private final DatasetBase dataset;
    private final long rows;
    private final int[] shape;
    private final int length;
    private final int blockRows;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long first;
    private int held;

    Hdf5Array(Path path, String name, DatasetBase dataset) throws IntakeException {
        this.path = path;
        this.name = name;
        this.dataset = dataset;
        long[] axes = dataset.getDimensionsAsLong();
        require(axes.length > 0 && axes.length <= MOST_AXES, "has " + axes.length + " axes, not 1 to " + MOST_AXES);
        int most = FileLimits.from(System.getProperties()).images();
        requireSize(Arrays.copyOfRange(axes, 1, axes.length), most, "rows");
        requireLegalChunks(most);
        rows = axes[0];
        shape = Arrays.stream(axes).skip(1).mapToInt(Math::toIntExact).toArray();
        length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        long budget = Math.min(
                LARGEST_BLOCK, Math.max(SMALLEST_BLOCK, Runtime.getRuntime().maxMemory() / BLOCKS_IN_HEAP));
        blockRows = (int) Math.max(1, Math.min(rows, Math.min(chunkRows(), budget / Math.max(1, rowBytes()))));
    }

    private void requireSize(long[] axes, int most, String what) throws IntakeException {
        double bytes = dataset.getDataType().getSize();
        for (long axis : axes) {
            bytes *= axis;
        }
        require(
                bytes > 0 && bytes <= most,
                "has " + what + " of " + (long) bytes + " bytes; up to " + most
                        + " are read, the limit of an image file (RELIABILITY.md, Limits)");
    }

    private void requireLegalChunks(int most) throws IntakeException {
        if (!(dataset instanceof ChunkedDataset chunked)) {
            return;
        }
        requireSize(Arrays.stream(chunked.getChunkDimensions()).asLongStream().toArray(), most, "chunks");
        for (PipelineFilterWithData filter : dataset.getFilters()) {
            int[] settings = filter.getFilterData();
            require(
                    FILTERS.contains(filter.getId()),
                    "is compressed by " + filter.getName() + ", which is not read: repack it with gzip (h5repack)");
            require(
                    filter.getId() != LZF || (settings.length > 2 && settings[2] >= 0 && settings[2] <= most),
                    "has chunks that promise too much");
        }
    }

    private void require(boolean holds, String otherwise) throws IntakeException {
        if (!holds) {
            throw new IntakeException(path + ": its array " + name + " " + otherwise);
        }
    }

    /** As many rows as a chunk has, so that it is inflated once; some more where chunks are small, or none. */
    private long chunkRows() {
        int[] chunk = dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions() : new int[] {1};
        long enough = Math.max(1, (SMALLEST_BLOCK >> 2) / Math.max(1, rowBytes()));
        return chunk[0] * Math.max(1, enough / chunk[0]);
    }

    private long rowBytes() {
        return (long) length * dataset.getDataType().getSize();
    }

    long rows() {
        return rows;
    }

    /** The length of each axis but the first. */
    int[] shape() {
        return shape.clone();
    }

    /** The values of a row in their order, as float32. */
    float[] floats(long row) throws IntakeException {
        Object values = values(row);
        if (values instanceof float[] floats) {
            return floats;
        }
        float[] floats = new float[length];
        for (int k = 0; k < length; k++) {
            floats[k] = (float) number(Array.get(values, k));
        }
        return floats;
    }

    /** For each value of a row whether it is true, or not zero. */
    boolean[] flags(long row) throws IntakeException {
        Object values = values(row);
        boolean[] flags = new boolean[length];
        for (int k = 0; k < length; k++) {
            flags[k] = number(Array.get(values, k)) != 0;
        }
        return flags;
    }

    /** The first value of a row. */
    double number(long row) throws IntakeException {
        return number(Array.get(values(row), 0));
    }

    private double number(Object value) throws IntakeException {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IntakeException(path + ": its array " + name + " holds no numbers");
    }

    /** The first value of a row, a text or a number; without spaces around it. */
    String text(long row) throws IntakeException {
        return Array.get(values(row), 0).toString().strip();
    }

    /** All values of a row as texts. */
    String[] texts(long row) throws IntakeException {
        Object values = values(row);
        String[] texts = new String[length];
        for (int k = 0; k < length; k++) {
            texts[k] = Array.get(values, k).toString().strip();
        }
        return texts;
    }

    /** The values of a row in one Java array. */
    private Object values(long row) throws IntakeException {
        if (row < 0 || row >= rows) {
            throw new IntakeException(path + ": its array " + name + " has " + rows + " rows, none of number " + row);
        }
        return Hdf5File.reading(path, () -> decoded(row));
    }

    private Object decoded(long row) {
        int[] flat = {length};
        if (dataset.isVariableLength()) {
            long[] start = new long[1 + shape.length];
            start[0] = row;
            int[] one = new int[1 + shape.length];
            one[0] = 1;
            System.arraycopy(shape, 0, one, 1, shape.length);
            Object values = dataset.getData(start, one);
            return shape.length == 0 ? values : Array.get(values, 0);
        }
        if (row < first || row >= first + held) {
            readFrom(row);
        }
        int bytes = Math.toIntExact(rowBytes());
        ByteBuffer values = block.slice(Math.toIntExact((row - first) * bytes), bytes);
        DataType type = dataset.getDataType();
        // truth values are an enumeration of bytes
        DataType stored = type instanceof EnumDataType names ? names.getBaseType() : type;
        return stored.fillData(values, flat, null);
    }

    private void readFrom(long row) {
        // aligned, so that a chunk is not inflated for two blocks where one holds it
        long start = row - row % blockRows;
        int count = (int) Math.min(blockRows, rows - start);
        long[] offsets = new long[1 + shape.length];
        offsets[0] = start;
        int[] counts = new int[1 + shape.length];
        counts[0] = count;
        System.arraycopy(shape, 0, counts, 1, shape.length);
        held = 0;
        block = dataset.getSliceDataBuffer(offsets, counts);
        first = start;
        held = count;
    }
}
