/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project, by their path from its root. */
public final class Checkout {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Checkout() {}

    /** Where a file or folder is. */
    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    /** What is in a file. */
    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
