/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps measured galaxies on disk, each a record of the same length: what was cut off by a crash is dropped. */
final class PhotometryFile {
    private final Path file;
    private final int features;

    /**
     * A file, which need not be there yet.
     *
     * @param features numbers of each galaxy
     */
    PhotometryFile(Path file, int features) {
        this.file = file;
        this.features = features;
    }

    private int recordLength() {
        return Long.BYTES + Double.BYTES + features * Float.BYTES;
    }

    /** All that were kept, in order. */
    List<MeasuredGalaxy> read() throws IOException {
        List<MeasuredGalaxy> galaxies = new ArrayList<>();
        if (!Files.exists(file)) {
            return galaxies;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (bytes.remaining() >= recordLength()) {
            long index = bytes.getLong();
            double redshift = bytes.getDouble();
            float[] values = new float[features];
            for (int k = 0; k < features; k++) {
                values[k] = bytes.getFloat();
            }
            galaxies.add(new MeasuredGalaxy(index, redshift, values));
        }
        return galaxies;
    }

    /**
     * Adds galaxies behind those that were read.
     *
     * @param kept how many complete ones the file holds
     */
    void append(long kept, List<MeasuredGalaxy> galaxies) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(galaxies.size() * recordLength());
        for (MeasuredGalaxy galaxy : galaxies) {
            bytes.putLong(galaxy.index()).putDouble(galaxy.redshift());
            for (float value : galaxy.features()) {
                bytes.putFloat(value);
            }
        }
        bytes.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(kept * recordLength());
            channel.position(kept * recordLength());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
