/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.npz;

import dev.halflight.processor.config.FileLimits;
import dev.halflight.processor.intake.IntakeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file of named arrays, as {@code numpy.savez} and {@code savez_compressed} write them: a ZIP archive of {@code name.npy}. */
public final class NpzFile implements AutoCloseable {
    private final Path path;
    private final ZipFile archive;

    private NpzFile(Path path, ZipFile archive) {
        this.path = path;
        this.archive = archive;
    }

    /** Whether a file begins as a ZIP archive does. */
    public static boolean isIn(Path path) throws IntakeException {
        if (!Files.isRegularFile(path)) {
            throw new IntakeException(path + " is not there, or is no file");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return file.read() == 'P' && file.read() == 'K';
        } catch (IOException e) {
            throw new IntakeException(path + " cannot be read: " + e, e);
        }
    }

    /**
     * Opens a file.
     *
     * @throws IntakeException if it is no ZIP archive
     */
    public static NpzFile open(Path path) throws IntakeException {
        try {
            return new NpzFile(path, new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new IntakeException(path + " is no file of arrays, or broken: " + e.getMessage(), e);
        }
    }

    /**
     * The array of a name; empty where there is none.
     *
     * @throws IntakeException if it is broken, or larger than an image file may be
     */
    public Optional<NpyArray> find(String name) throws IntakeException {
        Optional<ZipEntry> entry = Optional.ofNullable(archive.getEntry(name + ".npy"));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        int most = FileLimits.from(System.getProperties()).images();
        try (InputStream stream = archive.getInputStream(entry.get())) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IntakeException(path + ": its array " + name + " has more than " + (most >> 20)
                        + " MiB, the limit of an image file (RELIABILITY.md, Limits)");
            }
            return Optional.of(NpyArray.read(bytes, path + ": its array " + name));
        } catch (IOException e) {
            throw new IntakeException(path + ": its array " + name + " is broken: " + e.getMessage(), e);
        }
    }

    /**
     * The array of a name.
     *
     * @throws IntakeException if there is none
     */
    public NpyArray array(String name) throws IntakeException {
        return find(name)
                .orElseThrow(() -> new IntakeException(path + " has no array " + name + ", but "
                        + Collections.list(archive.entries()).stream()
                                .limit(8)
                                .map(entry -> entry.getName().replace(".npy", ""))
                                .toList()));
    }

    @Override
    public void close() {
        try {
            archive.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
