/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.filter.FilterManager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * An HDF5 file that nobody vouches for, of which arrays are read a few rows at a time. A file of less than 2 GB is mapped: then a
 * broken length in it is found out before memory of that size is asked for.
 */
final class Hdf5File implements AutoCloseable {
    static {
        FilterManager.addFilter(new BoundedDeflate());
    }

    private final Path path;
    private final HdfFile file;
    private OptionalLong objects = OptionalLong.empty();

    private Hdf5File(Path path, HdfFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens a file.
     *
     * @throws IntakeException if it is missing, or no HDF5 file
     */
    static Hdf5File open(Path path) throws IntakeException {
        return open(path, Integer.MAX_VALUE);
    }

    /** Opens a file, which is mapped where it has no more bytes than {@code largestMapped}. */
    static Hdf5File open(Path path, long largestMapped) throws IntakeException {
        if (!Files.isRegularFile(path)) {
            throw new IntakeException(path + " is not there, or is no file");
        }
        return new Hdf5File(path, reading(path, () -> opened(path, largestMapped)));
    }

    private static HdfFile opened(Path path, long largestMapped) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() <= largestMapped) {
                return HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
        }
        return new HdfFile(path);
    }

    /**
     * Reads what may be broken in any way.
     *
     * @param path names the file in messages
     * @throws IntakeException if it is broken
     */
    static <T> T reading(Path path, Callable<T> read) throws IntakeException {
        try {
            return read.call();
        } catch (IntakeException e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            // an index that leads to itself is followed without end
            throw new IntakeException(path + " is no HDF5 file, or broken, or truncated: " + reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage()).orElse(deepest.toString());
    }

    Path path() {
        return path;
    }

    /** The names of what is in its first group. */
    List<String> names() throws IntakeException {
        return reading(path, () -> file.getChildren().keySet().stream().sorted().toList());
    }

    /**
     * The first array of these names, {@code group/name} where it is in a group.
     *
     * @throws IntakeException if it has not as many rows as the ones found before
     */
    Optional<Hdf5Array> find(String... names) throws IntakeException {
        for (String name : names) {
            Optional<Node> node = reading(path, () -> node(name));
            if (node.isPresent() && node.get() instanceof DatasetBase found) {
                Hdf5Array array = reading(path, () -> new Hdf5Array(path, name, found));
                requireRows(name, array.rows());
                return Optional.of(array);
            }
        }
        return Optional.empty();
    }

    private void requireRows(String name, long rows) throws IntakeException {
        if (objects.isPresent() && objects.getAsLong() != rows) {
            throw new IntakeException(
                    path + ": its array " + name + " has " + rows + " rows for " + objects.getAsLong() + " objects");
        }
        objects = OptionalLong.of(rows);
    }

    /**
     * An array.
     *
     * @throws IntakeException if it is not there
     */
    Hdf5Array array(String name) throws IntakeException {
        return find(name).orElseThrow(() -> new IntakeException(path + " has no array " + name));
    }

    private Optional<Node> node(String name) {
        Node node = file;
        for (String element : name.split("/")) {
            if (!(node instanceof Group group)) {
                return Optional.empty();
            }
            Optional<Node> child = Optional.ofNullable(group.getChild(element));
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get() instanceof Link link ? link.getTarget() : child.get();
        }
        return Optional.of(node);
    }

    @Override
    public void close() {
        file.close();
    }
}
