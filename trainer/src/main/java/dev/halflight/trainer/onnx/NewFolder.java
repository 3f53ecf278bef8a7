/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A folder that appears when it is complete, or not at all: until then its files lie in a temporary one beside it. */
public final class NewFolder implements AutoCloseable {
    private final Path target;
    private final Path path;

    /**
     * Makes the temporary folder.
     *
     * @throws IOException if there is something at {@code target} already, or the folder cannot be written
     */
    public NewFolder(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new IOException(target + " is there already; remove it or name another folder");
        }
        this.target = target.toAbsolutePath();
        Files.createDirectories(this.target.getParent());
        String name = "." + target.getFileName() + "-" + ProcessHandle.current().pid();
        path = Files.createDirectory(this.target.resolveSibling(name));
    }

    /** Where to write the files. */
    public Path path() {
        return path;
    }

    /** Moves the folder to its place. */
    public void complete() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was written if it was not completed. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}
