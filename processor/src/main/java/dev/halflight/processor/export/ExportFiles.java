/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files of an export: each has another name until it is whole, so that half a table is never taken for all of it. */
public final class ExportFiles implements Closeable {
    private final List<Unfinished> files = new ArrayList<>();

    private record Unfinished(Path part, Path path, TableWriter writer) {}

    /**
     * Makes the writer of a file.
     *
     * @param <W> the kind of writer
     */
    @FunctionalInterface
    public interface Opening<W extends TableWriter> {
        W open(Path path) throws IOException;
    }

    /**
     * Begins a file, makes the folders above it, and returns its writer.
     *
     * @throws IOException if it cannot be written
     */
    public <W extends TableWriter> W begin(Path path, Opening<W> opening) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        Path part = path.resolveSibling(path.getFileName() + ".part");
        W writer = opening.open(part);
        files.add(new Unfinished(part, path, writer));
        return writer;
    }

    /** The writers, in the order in which the files were begun. */
    public List<TableWriter> writers() {
        return files.stream().map(Unfinished::writer).toList();
    }

    /**
     * Finishes all files, and gives them their names; a file that was there is replaced.
     *
     * @throws IOException if one cannot be written to its end
     */
    public void finish() throws IOException {
        for (Unfinished file : files) {
            file.writer.close();
        }
        for (Unfinished file : files) {
            if (Files.exists(file.part)) {
                Files.move(file.part, file.path, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        files.clear();
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        for (Unfinished file : files) {
            try {
                file.writer.close();
            } finally {
                Files.deleteIfExists(file.part);
            }
        }
    }
}
